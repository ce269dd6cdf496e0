import { ScopeRisk } from '@/components/scope/scope-meters';
import { ClientName } from '@/components/ui/client-mark';
import { Link } from '@/components/ui/link';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import type { ListedClient } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';
import { riskOf, tightest } from '@/lib/scope/meter';
import { listScopeWarnings } from '@/lib/scope/queries';

const SHOWN = 4;

type Props = {
  db: Session['db'];
  clients: readonly Pick<ListedClient, 'id' | 'name' | 'slug' | 'brand_color' | 'status'>[];
};

/** Whose month is nearly spoken for, or more than that; nothing where everybody has room. */
export async function NearScope({ db, clients }: Props) {
  const warnings = await listScopeWarnings(db);
  const rows = warnings.flatMap(({ clientId, meters, risk }) => {
    const client = clients.find(({ id, status }) => id === clientId && status !== 'archived');
    const worst = tightest(meters.filter((meter) => riskOf(meter) === risk));
    return client && worst ? [{ client, worst }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="near-scope" className="border-b border-line">
      <SectionHead
        id="near-scope"
        title="Near the end of their scope"
        count={rows.length}
        aside={<TextLink href="/team/scope?show=near">Open scope</TextLink>}
      />
      <ul className="pb-2">
        {rows.slice(0, SHOWN).map(({ client, worst }) => (
          <li key={client.id}>
            <Link
              href={`/team/clients/${client.slug}/scope?kind=${worst.kind}`}
              className="flex min-h-8 items-center gap-2 px-4 hover:bg-hover max-md:min-h-touch"
            >
              <span className="min-w-0 flex-1 truncate">
                <ClientName name={client.name} color={client.brand_color} />
              </span>
              <ScopeRisk meter={worst} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
