import type { Enum } from '@/lib/core/rows';

export const RESULT_KINDS = ['campaign', 'flow', 'popup', 'post'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

export const resultKindNames: Readonly<Record<ResultKind, [one: string, many: string]>> = {
  campaign: ['Campaign', 'Campaigns'],
  flow: ['Flow', 'Flows'],
  popup: ['Popup', 'Popups'],
  post: ['Post', 'Posts'],
};

/** What was approved, sent and earned of one kind in one month. */
export type Sum = {
  month: string;
  kind: string;
  approved: number;
  sent: number;
  earned: number;
  sources: Enum<'metric_source'>[] | null;
  windows: string[] | null;
  synced_at: string | null;
};

export type Totals = Pick<Sum, 'approved' | 'sent' | 'earned'>;

const ofKind = (sums: readonly Sum[], kind: ResultKind | null) =>
  sums.filter((sum) => kind === null || sum.kind === kind);

/** The kinds there is something of, in their order. */
export const kindsOf = (sums: readonly Sum[]): ResultKind[] =>
  RESULT_KINDS.filter((kind) => sums.some((sum) => sum.kind === kind));

export const totalsOf = (sums: readonly Sum[], kind: ResultKind | null, month?: string): Totals =>
  ofKind(sums, kind)
    .filter((sum) => month === undefined || sum.month === month)
    .reduce(
      (total, { approved, sent, earned }) => ({
        approved: total.approved + approved,
        sent: total.sent + sent,
        earned: total.earned + earned,
      }),
      { approved: 0, sent: 0, earned: 0 },
    );

/** Where the figures of these come from: every one of them says its source, its window and its time. */
export const sourcesOf = (sums: readonly Sum[], kind: ResultKind | null) =>
  ofKind(sums, kind).flatMap(({ sources, windows, synced_at }) =>
    synced_at
      ? (sources ?? []).flatMap((source) =>
          (windows ?? [null]).map((attribution_window) => ({
            source,
            attribution_window,
            synced_at,
          })),
        )
      : [],
  );

/** By the month on the client's calendar, in the order of the list. */
export function byMonth<Row extends { happened_at: string }>(rows: readonly Row[], zone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
  });
  const groups = Map.groupBy(rows, ({ happened_at }) => format.format(new Date(happened_at)));
  return [...groups].map(([month, some]) => ({ month, rows: some }));
}
