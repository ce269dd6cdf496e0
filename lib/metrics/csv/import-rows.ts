import type { CampaignExport } from './parse';
import type { CampaignRow } from './row';

type Values = Omit<CampaignRow, 'row'> & { conversionMetric: string | null };
export type ImportRow = { line: number; values: Values } | { line: number; reason: string };

/** One entry per row of the file, in its order: what to store, or everything that stands in its way. */
export function importRows({ rows, errors, conversionMetric }: CampaignExport): ImportRow[] {
  const reasons = new Map<number, string[]>();
  for (const { row, column, reason } of errors) {
    const said = column ? `${column}: ${reason}` : reason;
    reasons.set(row, [...(reasons.get(row) ?? []), said]);
  }
  return [
    ...rows.map(({ row, ...values }) => ({ line: row, values: { ...values, conversionMetric } })),
    ...[...reasons].map(([line, said]) => ({ line, reason: said.join(' ') })),
  ].sort((a, b) => a.line - b.line);
}
