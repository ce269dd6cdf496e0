import type postgres from 'postgres';
import { clients, personId } from './cast.ts';
import { homeOf } from './campaigns.ts';
import type { Clock } from './clock.ts';
import { idOf } from './ids.ts';

type Sql = postgres.TransactionSql;
type Terms = { min: number; max: number; carry: number };

const KINDS = ['campaigns', 'flows', 'popups', 'tests'] as const;
const MONTHS_KNOWN = 5;

/** Who has one left, and who has none. */
const NEAR = 'fennel-rye';
const FULL = 'juniper-pet';
/** Small terms for a while, and more work than that: what was too much is still owed. */
const OWES = 'maren';

/** Every client's package, so that one is near its limit, one at it and one in debt, whichever day it is. */
export async function insertScope(sql: Sql, clock: Clock): Promise<void> {
  const present = `${clock.day(0).slice(0, 7)}-01`;
  const planned = new Map(
    (
      await sql<{ slug: string; units: number }[]>`
        select k.slug, count(w.unit_id)::int as units from public.clients k
        left join private.scope_work(null, null, now()) w on w.client_id = k.id and w.kind = 'campaigns'
          and w.month = date_trunc('month', now() at time zone k.time_zone)::date
        group by k.slug`
    ).map(({ slug, units }) => [slug, units]),
  );
  for (const { slug, allowance, agency } of clients) {
    const [min = 0, most = 0] = allowance.campaigns;
    const units = planned.get(slug) ?? 0;
    const max = slug === FULL ? Math.max(1, units) : slug === NEAR ? Math.max(5, units + 1) : most;
    const kinds: Record<string, Terms> = {
      campaigns: { min: Math.min(min, max), max, carry: slug === FULL || slug === NEAR ? 0 : 2 },
      flows: { min: 0, max: allowance.flows, carry: 1 },
      popups: { min: 0, max: allowance.popups, carry: 1 },
      tests: { min: 0, max: allowance.tests, carry: 0 },
    };
    const by = personId(agency === 'fieldnote' ? 'ines' : 'astrid');
    const begins = slug === FULL || slug === NEAR ? present : monthBefore(present, MONTHS_KNOWN);
    if (slug === OWES) {
      await insertTerms(sql, { slug, by, name: 'While the warehouse moved', begins, ends: present }, {
        ...kinds,
        campaigns: { min: 1, max: 1, carry: 0 },
      });
      await insertTerms(sql, { slug, by, name: 'Retainer', begins: present }, {
        ...kinds,
        campaigns: { min, max, carry: 2 },
      });
    } else {
      await insertTerms(sql, { slug, by, name: 'Retainer', begins }, kinds);
    }
  }
  await sql`insert into public.crm_scope_overrides ${sql({
    id: idOf('override', 'tarn-outdoor'),
    ...homeOf('tarn-outdoor'),
    kind: 'campaigns',
    month: present,
    basis: 'addon',
    units: 1,
    reason: 'A fifth mail for Black Friday week. Eilidh agreed £650 on the phone, billed with December.',
    granted_by: personId('sofia'),
    created_at: clock.at('-9d 15:20'),
  })}`;
  await sql`insert into public.crm_scope_warnings (agency_id, client_id, kind, month, level, committed, available, created_at)
    select k.agency_id, k.id, l.kind, l.month, levels.level, l.used + l.planned, l.available, ${clock.at('-2d 09:05')}
    from public.clients k cross join lateral private.scope_ledger(null, k.id, null, now()) l
    cross join (values (80), (100)) levels (level)
    where l.month = date_trunc('month', now() at time zone k.time_zone)::date
      and l.used + l.planned > 0 and (l.used + l.planned) * 100 >= l.available * levels.level`;
}

type Agreed = { slug: string; by: string; name: string; begins: string; ends?: string };

async function insertTerms(
  sql: Sql,
  { slug, by, name, begins, ends }: Agreed,
  kinds: Record<string, Terms>,
): Promise<void> {
  const id = idOf('package', slug, begins);
  await sql`insert into public.crm_scope_packages ${sql({
    id,
    ...homeOf(slug),
    name,
    starts_on: begins,
    ends_on: ends ?? null,
    created_by: by,
    created_at: begins,
  })}`;
  await sql`insert into public.crm_scope_items ${sql(
    KINDS.map((kind) => ({
      package_id: id,
      kind,
      ...homeOf(slug),
      min_units: kinds[kind]?.min ?? 0,
      max_units: kinds[kind]?.max ?? 0,
      carry_cap: kinds[kind]?.carry ?? 0,
    })),
  )}`;
}

export function monthBefore(month: string, months: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index - 1 - months, 1)).toISOString().slice(0, 10);
}
