import type { Metadata } from 'next';
import { ResultLine } from '@/components/portal/result-line';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Segmented, SegmentLink } from '@/components/ui/segmented';
import { SectionTitle } from '@/components/ui/section-head';
import { today } from '@/lib/core/clock';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { count } from '@/lib/core/money';
import { monthName, shiftMonth } from '@/lib/core/days';
import { startOf } from '@/lib/core/zoned-days';
import { roundMoney } from '@/lib/portal/format';
import { listResults, type ResultRow, sumResults } from '@/lib/portal/queries/approved-results';
import { listRooms, openRoom } from '@/lib/portal/queries/rooms';
import {
  byMonth,
  kindsOf,
  RESULT_KINDS,
  resultKindNames,
  type ResultKind,
  sourcesOf,
  type Totals,
  totalsOf,
} from '@/lib/portal/results';
import type { Room } from '@/lib/portal/rooms';
import { analyticsSource } from '@/app/client/[slug]/analytics/view';

export const metadata: Metadata = { title: 'Results' };

type Given = string | string[] | undefined;
type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ months?: Given; kind?: Given; after?: Given }>;
};

const PERIODS = [3, 12] as const;

/** What was approved, sent and earned, in one list with totals. */
export default async function ResultsPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'results');
  const { client, home, now } = portal;
  const zone = client.time_zone;
  const given = await searchParams;
  const span = PERIODS.find((period) => String(period) === given.months) ?? 12;
  const kind = RESULT_KINDS.find((one) => one === given.kind) ?? null;
  const after = readCursor(given.after);
  const first = shiftMonth(today(zone, now).slice(0, 7), 1 - span);
  const since = startOf(`${first}-01`, zone);
  const [{ rows, next }, sums, rooms] = await Promise.all([
    listResults(portal, { since, kind, after }),
    sumResults(portal, since),
    listRooms(portal),
  ]);
  const kinds = kindsOf(sums);
  const figures = sourcesOf(sums, kind);
  const hrefOf = (change: { months?: number; kind?: ResultKind | null; after?: string }) =>
    addressOf(`${home}/results`, { months: span, kind, ...change });

  return (
    <ClientColumn>
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <ClientLead title="Results">
          What you approved, what went out, and what it earned.
        </ClientLead>
        <Segmented label="Period" size="lg" className="mb-5">
          {PERIODS.map((period) => (
            <SegmentLink key={period} href={hrefOf({ months: period })} current={period === span}>
              {period} months
            </SegmentLink>
          ))}
        </Segmented>
      </div>
      {kinds.length > 1 && (
        <Segmented label="Kind" size="lg" className="mb-5 max-w-full overflow-x-auto">
          {[null, ...kinds].map((one) => (
            <SegmentLink key={one ?? 'all'} href={hrefOf({ kind: one })} current={one === kind}>
              {one ? resultKindNames[one][1] : 'All'}
            </SegmentLink>
          ))}
        </Segmented>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Nothing in this period">
          What you approve turns up here, and its figures once it went out.
        </EmptyState>
      ) : (
        <>
          <Sum totals={totalsOf(sums, kind)} currency={client.currency} large />
          {figures.length > 0 && (
            <p className="pt-2 text-12 text-faint">{analyticsSource(figures, portal)}</p>
          )}
          {byMonth(rows, zone).map(({ month, rows: some }) => (
            <section key={month} aria-labelledby={`m${month}`} className="pt-10">
              <SectionTitle
                id={`m${month}`}
                title={monthName(month)}
                aside={<Sum totals={totalsOf(sums, kind, month)} currency={client.currency} />}
              />
              <ul>
                {some.map((row) => (
                  <ResultLine
                    key={row.id}
                    row={row}
                    viewer={portal.session.userId}
                    zone={zone}
                    href={pageOf(row, home, rooms)}
                    certificate={
                      row.approval_id && `${home}/approvals/${row.approval_id}/certificate`
                    }
                    named={kind === null && kinds.length > 1}
                  />
                ))}
              </ul>
            </section>
          ))}
          {(after || next) && (
            <Pager
              newerHref={after ? hrefOf({}) : undefined}
              olderHref={next ? hrefOf({ after: writeCursor(next) }) : undefined}
            >
              {count(rows.length)} shown
            </Pager>
          )}
        </>
      )}
    </ClientColumn>
  );
}

type Address = { months: number; kind: ResultKind | null; after?: string };

function addressOf(base: string, { months, kind, after }: Address): string {
  const query = new URLSearchParams({
    months: String(months),
    ...(kind && { kind }),
    ...(after && { after }),
  });
  return `${base}?${query}`;
}

/** Its own page in the portal, where that room is open. */
function pageOf(row: ResultRow, home: string, rooms: ReadonlySet<Room>): string | null {
  const { kind, subject_id, approval_id } = row;
  if (kind === 'popup') return approval_id && `${home}/approvals/${approval_id}`;
  if (!subject_id) return null;
  if (kind === 'campaign') return `${home}/campaigns/${subject_id}`;
  if (kind === 'post') return `${home}/posts/${subject_id}`;
  return rooms.has('flows') ? `${home}/flows/${subject_id}` : null;
}

function Sum({ totals, currency, large }: { totals: Totals; currency: string; large?: boolean }) {
  const parts = [
    { name: 'approved', amount: totals.approved, value: count(totals.approved) },
    { name: 'sent', amount: totals.sent, value: count(totals.sent) },
    { name: 'earned', amount: totals.earned, value: roundMoney(totals.earned, currency) },
  ];
  if (!large) {
    return (
      <span className="text-14 text-dim tabular-nums">
        {parts
          .filter(({ amount }) => amount > 0)
          .map(({ name, value }) => `${value} ${name}`)
          .join(', ')}
      </span>
    );
  }
  return (
    <dl className="grid grid-cols-3 gap-4 border-y border-line py-5">
      {parts.map(({ name, value }) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-14 text-dim first-letter:uppercase">{name}</dt>
          <dd className="text-28 tabular-nums max-sm:text-20">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
