import type { ReactNode } from 'react';
import { GroupHead, List, ListGroup, RecordNumber, Cell, Row, RowLink } from '@/components/ui/list';
import { StatusLabel } from '@/components/ui/status-shape';
import { kindNames, type ScopeKind } from '@/lib/scope/kinds';

export type WorkRow = {
  id: string;
  kind: ScopeKind;
  /** Null for what is not the viewer's to read. */
  title: string | null;
  number: string | null;
  href: string | null;
  state: 'used' | 'planned' | 'undated';
  late: boolean;
  when: string;
};

function State({ state, late }: Pick<WorkRow, 'state' | 'late'>): ReactNode {
  if (state === 'used') return <StatusLabel shape="arrowUp">Used</StatusLabel>;
  if (state === 'undated')
    return <StatusLabel shape="dashed">No date yet, not counted</StatusLabel>;
  return late ? (
    <StatusLabel shape="triangle" tone="caution">
      Late from before
    </StatusLabel>
  ) : (
    <StatusLabel shape="clock">Planned</StatusLabel>
  );
}

/** The work behind the numbers of a month: each unit once. */
export function WorkList({ rows, only }: { rows: readonly WorkRow[]; only?: ScopeKind }) {
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)].filter(
    ([kind]) => !only || kind === only,
  );
  return (
    <List aria-label="Work counted">
      {kinds.map(([kind, work]) => (
        <ListGroup key={kind}>
          <GroupHead count={work.length}>{kindNames[kind]}</GroupHead>
          {work.map((row) => (
            <Row key={row.id}>
              <Cell className="w-18 shrink-0 max-md:hidden">
                {row.number && <RecordNumber>{row.number}</RecordNumber>}
              </Cell>
              <Cell className="min-w-0 flex-1">
                {row.href ? (
                  <RowLink href={row.href}>{row.title}</RowLink>
                ) : (
                  <span className="truncate text-dim">
                    {row.title ?? 'Something not shown here'}
                  </span>
                )}
              </Cell>
              <Cell className="shrink-0 whitespace-nowrap text-dim">{row.when}</Cell>
              <Cell className="w-44 shrink-0 max-md:hidden">
                <State state={row.state} late={row.late} />
              </Cell>
            </Row>
          ))}
        </ListGroup>
      ))}
    </List>
  );
}
