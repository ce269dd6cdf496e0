import { type Metadata } from 'next';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Segmented, SegmentLink } from '@/components/ui/segmented';
import { SectionTitle } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { day, shortDay, today } from '@/lib/core/clock';
import { count } from '@/lib/core/money';
import { monthName, shiftMonth } from '@/lib/core/days';
import { startOf } from '@/lib/core/zoned-days';
import { namesOf, roundMoney } from '@/lib/portal/format';
import { listResults, type ResultRow } from '@/lib/portal/queries/approved-results';
import { openRoom } from '@/lib/portal/queries/rooms';
import { type Portal } from '@/lib/portal/queries/portal';
import { analyticsSource } from '@/app/client/[slug]/analytics/view';
import { byMonth, totalsOf, type Totals } from './totals';

export const metadata: Metadata = { title: 'Results' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ months?: string | string[] }>;
};

const PERIODS = [3, 12] as const;

/** What was approved, sent and earned, in one list with totals. */
export default async function ResultsPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'results');
  const { client, home, now } = portal;
  const zone = client.time_zone;
  const given = (await searchParams).months;
  const span = PERIODS.find((period) => String(period) === given) ?? 12;
  const first = shiftMonth(today(zone, now).slice(0, 7), 1 - span);
  const rows = await listResults(portal, startOf(`${first}-01`, zone));
  const metrics = rows.flatMap(({ metric }) => (metric ? [metric] : []));

  return (
    <ClientColumn>
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <ClientLead title="Results">
          What you approved, what went out, and what it earned.
        </ClientLead>
        <Segmented label="Period" size="lg" className="mb-5">
          {PERIODS.map((period) => (
            <SegmentLink
              key={period}
              href={`${home}/results?months=${period}`}
              current={period === span}
            >
              {period} months
            </SegmentLink>
          ))}
        </Segmented>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="Nothing in this period">
          What you approve turns up here, and its figures once it went out.
        </EmptyState>
      ) : (
        <>
          <Sum totals={totalsOf(rows)} currency={client.currency} large />
          {metrics.length > 0 && (
            <p className="pt-2 text-12 text-faint">{analyticsSource(metrics, portal)}</p>
          )}
          {byMonth(rows, zone).map(({ month, rows: some }) => (
            <section key={month} aria-labelledby={`m${month}`} className="pt-10">
              <SectionTitle
                id={`m${month}`}
                title={month ? monthName(month) : 'Without a date'}
                aside={<Sum totals={totalsOf(some)} currency={client.currency} />}
              />
              <ul>
                {some.map((row) => (
                  <Row key={row.id} row={row} portal={portal} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </ClientColumn>
  );
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

function Row({ row, portal: { client, home } }: { row: ResultRow; portal: Portal }) {
  const { title, campaignId, metric, approval, at } = row;
  const zone = client.time_zone;
  const people = approval?.approval_decisions.map(({ user_profiles }) => user_profiles.name) ?? [];
  const revenue = metric?.conversion_value_minor ?? null;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-3 sm:flex-nowrap">
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          {campaignId ? (
            <Link href={`${home}/campaigns/${campaignId}`} className="rounded-4 hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="text-14 text-dim tabular-nums">
          {approval?.closed_at ? (
            <>
              Approved{people.length > 0 && ` by ${namesOf(people)}`},{' '}
              <TextLink
                href={`${home}/approvals/${approval.id}/certificate`}
                aria-label={`${shortDay(approval.closed_at, zone)}, certificate of ${title}`}
              >
                {shortDay(approval.closed_at, zone)}
              </TextLink>
              .{' '}
            </>
          ) : null}
          {metric
            ? `Sent ${at ? day(at, zone) : ''}${metric.recipients === null ? '' : ` to ${count(metric.recipients)} people`}`
            : at
              ? `Goes out ${day(at, zone)}`
              : 'No date yet'}
        </p>
      </div>
      <p className="text-right tabular-nums">
        {revenue !== null && metric ? (
          <span className="font-medium">{roundMoney(revenue, metric.currency)}</span>
        ) : (
          <span className="text-14 text-faint">No figures yet</span>
        )}
      </p>
    </li>
  );
}
