import { type ResultRow } from '@/lib/portal/queries/approved-results';

export type Totals = { approved: number; sent: number; earned: number };

export const totalsOf = (rows: readonly ResultRow[]): Totals => ({
  approved: rows.filter(({ approval }) => approval).length,
  sent: rows.filter(({ metric }) => metric).length,
  earned: rows.reduce((sum, { metric }) => sum + (metric?.conversion_value_minor ?? 0), 0),
});

/** By the month it goes or went out in, on the client's calendar, newest first. */
export function byMonth(rows: readonly ResultRow[], zone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
  });
  const groups = new Map<string, ResultRow[]>();
  const sorted = rows.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  for (const row of sorted) {
    const month = row.at ? format.format(new Date(row.at)) : '';
    groups.set(month, [...(groups.get(month) ?? []), row]);
  }
  return [...groups].map(([month, some]) => ({ month, rows: some }));
}
