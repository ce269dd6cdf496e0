import { CircleCheck, Forward, Inbox, MessageSquare, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { loadCampaigns } from '@/app/team/campaigns/load';
import { tellChanges } from '@/app/team/tell-changes';
import { ChangeFeed } from '@/components/campaigns/change-feed';
import { LateRow } from '@/components/campaigns/late-row';
import { StageCounts } from '@/components/campaigns/stage-counts';
import { DayTally } from '@/components/dashboard/tally';
import { WaitingRow } from '@/components/dashboard/waiting-row';
import { DueDate } from '@/components/shell/due-date';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { List } from '@/components/ui/list';
import { SectionHead } from '@/components/ui/section-head';
import { StatusLabel } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import { listChanges } from '@/lib/activity/queries';
import { findPeople } from '@/lib/accounts/people';
import { OPEN_STATUSES } from '@/lib/campaigns/filters';
import { campaignNumber, stageNames } from '@/lib/campaigns/names';
import { lateTotal } from '@/lib/campaigns/totals';
import { day } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { groupByItem } from '@/lib/notifications/format';
import { ownStage } from '@/lib/queues/stages';
import { flowLine, popupLine, queueLine, type Line } from './lines';
import { OverCapacity } from './load';
import { NoCampaignsDashboard } from './no-campaigns';
import { NearScope } from './scope';
import { loadWaiting } from './waiting';

export const metadata: Metadata = { title: 'Dashboard' };

const DAY = 24 * 60 * 60 * 1000;
const LATE_SHOWN = 8;
const WAITING_SHOWN = 14;

export default async function DashboardPage() {
  const session = await requireTeam();
  const { db, agency, userId, permissions, roles } = session;
  if (!permissions['campaigns.read']) return <NoCampaignsDashboard name={session.name} />;

  const now = new Date();
  const page = await loadCampaigns({ view: 'late' });
  const { today } = page.days;
  const [waits, changed, late] = await Promise.all([
    loadWaiting(session, today),
    listChanges(db, agency.id, { since: new Date(now.getTime() - DAY), without: userId, limit: 9 }),
    page.read({ statuses: OPEN_STATUSES, limit: LATE_SHOWN }),
  ]);
  const [changes, authors] = await Promise.all([
    tellChanges(session, changed.changes),
    findPeople(
      db,
      agency.id,
      waits.requests.map(({ created_by }) => created_by),
    ),
  ]);
  const clientOf = (id: string | null) => {
    const client = page.clients.find((one) => one.id === id);
    return client && { name: client.name, color: client.brand_color };
  };
  const lines: Line[] = [
    ...waits.items.flatMap((item) => queueLine(item, clientOf(item.client_id))),
    ...waits.inFlows.map((work) => flowLine(work, clientOf(work.clientId))),
    ...waits.popups.map((popup) => popupLine(popup, clientOf(popup.client_id))),
    ...waits.requests.map((request) => ({
      key: request.id,
      icon: <Inbox />,
      title: 'Accept or decline a request',
      detail: `“${request.title}”, from ${authors.get(request.created_by)?.name ?? 'the portal'}`,
      client: clientOf(request.client_id),
      due: request.desired_on,
      href: '/team/requests',
      action: 'Open',
    })),
    ...waits.tasks.map((task) => ({
      key: task.id,
      icon: <CircleCheck />,
      title: task.title,
      detail: 'Task',
      client: clientOf(task.client_id),
      due: task.due_on,
      href: `/team/tasks?open=${task.id}`,
      action: 'Open',
    })),
  ].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
  const lateCount = lateTotal(page.all);
  const nothing = lines.length === 0 && waits.asked.length === 0 && waits.mentions.length === 0;

  return (
    <>
      <PageBar
        title="Dashboard"
        action={
          permissions['campaigns.create'] && (
            <LinkButton href="/team/campaigns/new" variant="primary">
              <Plus />
              New campaign
            </LinkButton>
          )
        }
      />
      <PageBody>
        <Scroll aria-label="Dashboard">
          <DayTally
            day={day(now, agency.timeZone)}
            tallies={[
              ...waits.tallies,
              {
                count: lateCount,
                label: lateCount === 1 ? 'campaign late' : 'campaigns late',
                href: '/team/campaigns?view=late',
                always: true,
                tone: 'critical',
              },
              {
                count: waits.latePopups,
                label: waits.latePopups === 1 ? 'popup late' : 'popups late',
                href: '/team/popups?view=late',
                tone: 'critical',
              },
              {
                count: changed.total,
                label: 'changed in the last day',
                href: '/team/changes',
                always: true,
              },
            ]}
          />
          <div className="grid lg:grid-cols-[minmax(0,1fr)_392px]">
            <div className="min-w-0">
              <section aria-labelledby="waiting">
                <SectionHead
                  id="waiting"
                  title="What waits for me"
                  aside={
                    <TextLink href={`/team/queue?stage=${ownStage(roles)}`}>Open my queue</TextLink>
                  }
                />
                {nothing && (
                  <EmptyState title="Nothing waits for you" as="h3">
                    What only you can move on turns up here.
                  </EmptyState>
                )}
                <ul>
                  {waits.asked.map((request) => (
                    <WaitingRow
                      key={request.id}
                      icon={<Forward />}
                      title={`${request.who} asks to move it to ${stageNames[request.to_status]}`}
                      detail={`${campaignNumber(request.campaign.number)} ${request.campaign.title}`}
                      client={clientOf(request.client_id)}
                      href="/team/queue?stage=asked"
                      action="Answer"
                    />
                  ))}
                  {groupByItem(waits.mentions.slice(0, 5), { surface: 'team' }).map((group) => (
                    <WaitingRow
                      key={group.key}
                      icon={<MessageSquare />}
                      title={group.lines[0]?.text ?? 'Somebody mentioned you'}
                      detail={group.title}
                      href={group.lines[0]?.href ?? '/team/inbox'}
                      action="Reply"
                    />
                  ))}
                  {lines.slice(0, WAITING_SHOWN).map(({ key, due, ...row }) => (
                    <WaitingRow
                      key={key}
                      {...row}
                      due={due && <DueDate on={due} today={today} />}
                    />
                  ))}
                </ul>
              </section>
              <section aria-labelledby="late" className="border-t border-line">
                <SectionHead
                  id="late"
                  title="What is late"
                  count={lateCount}
                  aside={<TextLink href="/team/campaigns?view=late">Open as list</TextLink>}
                />
                {late.rows.length === 0 ? (
                  <EmptyState title="Nothing is late" as="h3">
                    Every open campaign is within its due date.
                  </EmptyState>
                ) : (
                  <List aria-label="Late campaigns">
                    {late.rows.map((campaign) => (
                      <LateRow key={campaign.id} campaign={campaign} today={today} />
                    ))}
                  </List>
                )}
              </section>
            </div>
            <div className="border-line max-lg:border-t lg:border-l">
              {permissions['workload.read'] === 'agency' && <OverCapacity session={session} />}
              {permissions['scope.read'] === 'agency' && (
                <NearScope db={db} clients={page.clients} />
              )}
              <section aria-labelledby="changed">
                <SectionHead
                  id="changed"
                  title="What changed"
                  count={changed.total}
                  aside={<StatusLabel shape="live">Live</StatusLabel>}
                />
                {changes.length === 0 ? (
                  <EmptyState title="Nothing in the last day" as="h3">
                    What others do shows here as it happens.
                  </EmptyState>
                ) : (
                  <ChangeFeed lines={changes} now={now} zone={agency.timeZone} />
                )}
              </section>
            </div>
          </div>
          <StageCounts counts={page.all} zone={agency.timeZone} />
        </Scroll>
      </PageBody>
    </>
  );
}
