import type { Metadata } from 'next';
import { ScopeTable } from '@/components/scope/scope-table';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { Tab, Tabs } from '@/components/ui/tabs';
import { TextLink } from '@/components/ui/text-link';
import { listClients } from '@/lib/clients/queries';
import { daysUntil } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { byRisk } from '@/lib/scope/meter';
import { monthAndYear, monthName, plusMonths, readMonth, thisMonth } from '@/lib/scope/month';
import { listMeters } from '@/lib/scope/queries';

export const metadata: Metadata = { title: 'Scope' };

type Props = { searchParams: Promise<{ month?: string | string[]; show?: string | string[] }> };

const base = '/team/scope';
const SHOWS = [
  ['all', 'All', () => true],
  ['near', 'Near or over', (risk: string) => ['near', 'full', 'over'].includes(risk)],
  ['over', 'Over', (risk: string) => risk === 'over'],
] as const;

const inDays = (days: number) =>
  days <= 0 ? 'Today' : days === 1 ? 'Tomorrow' : `In ${days} days`;

export default async function ScopePage({ searchParams }: Props) {
  const query = await searchParams;
  const { db, agency } = await requireTeam('scope.read');
  const present = thisMonth(agency.timeZone);
  const month = readMonth(query.month) ?? present;
  const [clients, meters] = await Promise.all([
    listClients(db, agency.id),
    listMeters(db, month === present ? {} : { from: month, to: month }),
  ]);
  const known = new Map(clients.map((client) => [client.id, client]));
  const all = byRisk(meters).flatMap((row) => {
    const client = known.get(row.clientId);
    const resetsAt = row.meters[0]?.resets_at;
    if (!client || client.status === 'archived' || !resetsAt) return [];
    return [
      {
        ...row,
        client: { name: client.name, slug: client.slug, color: client.brand_color },
        resets: inDays(daysUntil(plusMonths(row.meters[0]?.month ?? month, 1), client.time_zone)),
      },
    ];
  });
  const [show, , chosen] = SHOWS.find(([name]) => name === query.show) ?? SHOWS[0];
  const rows = all.filter(({ risk }) => chosen(risk));
  const covered = new Set(all.map(({ clientId }) => clientId));
  const without = clients.filter(({ id, status }) => status === 'active' && !covered.has(id));
  const at = (to: string, shown: string = show) => {
    const parts = [to !== present && `month=${to.slice(0, 7)}`, shown !== 'all' && `show=${shown}`];
    const text = parts.filter(Boolean).join('&');
    return text ? `${base}?${text}` : base;
  };

  return (
    <>
      <PageBar
        title={`Scope, ${monthName(month)}`}
        crumbs={[{ href: '/team/clients', label: 'Clients' }]}
      />
      <PageBody>
        <Subbar>
          <Tabs label="Scope">
            {SHOWS.map(([name, words, matches]) => (
              <Tab
                key={name}
                href={at(month, name)}
                current={name === show}
                count={all.filter(({ risk }) => matches(risk)).length}
              >
                {words}
              </Tab>
            ))}
          </Tabs>
          <span className="flex-1" />
          <Segmented label="Month">
            {[-1, 0, 1].map((step) => (
              <SegmentLink key={step} href={at(plusMonths(month, step))} current={step === 0}>
                {step === 0 ? monthAndYear(month) : monthName(plusMonths(month, step))}
              </SegmentLink>
            ))}
          </Segmented>
        </Subbar>
        <Scroll aria-label="Scope">
          {rows.length > 0 ? (
            <ScopeTable
              rows={rows}
              query={month === present ? '' : `?month=${month.slice(0, 7)}`}
            />
          ) : (
            <EmptyState
              title={all.length > 0 ? 'Nobody is near their limit' : 'No packages yet'}
              action={
                all.length > 0 ? (
                  <LinkButton href={at(month, 'all')}>Show all clients</LinkButton>
                ) : (
                  <LinkButton href="/team/clients">Open clients</LinkButton>
                )
              }
            >
              {all.length > 0
                ? `In ${monthName(month)} every client has room.`
                : 'Agree a package with a client, and what is made for them counts against it by itself.'}
            </EmptyState>
          )}
          {show === 'all' && without.length > 0 && (
            <p className="px-4 py-3 text-dim">
              Without a package:{' '}
              {without.map(({ id, name, slug }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <TextLink href={`/team/clients/${slug}/scope`}>{name}</TextLink>
                </span>
              ))}
            </p>
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
