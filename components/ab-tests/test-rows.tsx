import { ClientName } from '@/components/ui/client-mark';
import { Chip } from '@/components/ui/chip';
import { Cell, List, ListColumn, ListHead, Row, RowLink } from '@/components/ui/list';
import { percent, whole } from '@/lib/ab-tests/format';
import { metricNames, variesNames } from '@/lib/ab-tests/names';
import type { ListedAbTest } from '@/lib/ab-tests/queries';
import type { Result } from '@/lib/ab-tests/verdict';
import { AbTestStatusLabel } from './test-status';

type Shown = {
  test: ListedAbTest;
  results: readonly Result[];
  client: { name: string; color: string | null } | undefined;
};

export function AbTestRows({ tests }: { tests: Shown[] }) {
  return (
    <List aria-label="A/B tests">
      <ListHead className="max-md:hidden">
        <ListColumn className="w-28">State</ListColumn>
        <ListColumn className="flex-1">Test</ListColumn>
        <ListColumn className="w-36">Client</ListColumn>
        <ListColumn className="w-28">Differs</ListColumn>
        <ListColumn className="w-48">Stands at</ListColumn>
      </ListHead>
      {tests.map((one) => (
        <AbTestRow key={one.test.id} {...one} />
      ))}
    </List>
  );
}

function AbTestRow({ test, results, client }: Shown) {
  return (
    <Row tall>
      <Cell className="w-28 shrink-0 max-md:w-auto">
        <AbTestStatusLabel status={test.status} className="max-md:[&>span]:sr-only" />
      </Cell>
      <Cell className="min-w-0 flex-1">
        <RowLink href={`/team/ab-tests/${test.id}`} className="block truncate font-medium">
          {test.title}
        </RowLink>
        <span className="block truncate text-12 text-faint">
          <span className="md:hidden">{client?.name}. </span>
          {test.hypothesis || metricNames[test.metric]}
        </span>
      </Cell>
      <Cell className="w-36 shrink-0 truncate text-dim max-md:hidden">
        {client && <ClientName name={client.name} color={client.color} />}
      </Cell>
      <Cell className="w-28 shrink-0 max-md:hidden">
        <Chip>{variesNames[test.varies]}</Chip>
      </Cell>
      <Cell className="w-48 shrink-0 truncate text-12 text-dim tabular-nums max-md:hidden">
        {standing(test, results)}
      </Cell>
    </Row>
  );
}

function standing(test: ListedAbTest, results: readonly Result[]): string {
  const needed = results[0]?.needed ?? 0;
  if (test.status === 'draft')
    return needed > 0 ? `Needs ${whole(needed)} each` : 'No variants yet';
  if (test.status === 'cancelled') return '';
  if (test.status === 'running') {
    const least = Math.min(...results.map(({ recipients }) => recipients));
    return `${whole(least)} of ${whole(needed)} each`;
  }
  if (test.status === 'inconclusive') return 'Could not be told';
  const winner = results.find(({ variantId }) => variantId === test.winner_id);
  return winner ? `${winner.label}, ${percent(winner.rate ?? 0)}` : 'No variant was better';
}
