import { Eye, Inbox, MessageSquare, PenLine, Plus } from 'lucide-react';
import { type Metadata } from 'next';
import { loadCampaigns } from '@/app/team/campaigns/load';
import { tellChanges } from '@/app/team/changes';
import { ChangeFeed } from '@/components/campaigns/change-feed';
import { DueDate } from '@/components/shell/due-date';
import { LateRow } from '@/components/campaigns/late-row';
import { StageCounts } from '@/components/campaigns/stage-counts';
import { DashboardTitle } from '@/components/dashboard/dashboard-title';
import { WaitingRow } from '@/components/dashboard/waiting-row';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { List } from '@/components/ui/list';
import { SectionHead } from '@/components/ui/section-head';
import { StatusLabel } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import { listChanges } from '@/lib/activity/queries';
import { findPeople } from '@/lib/accounts/people';
import { campaignNumber } from '@/lib/campaigns/names';
import { lateTotal } from '@/lib/campaigns/totals';
import { listWaiting, type WaitingCampaign } from '@/lib/campaigns/waiting';
import { day } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { groupByItem } from '@/lib/notifications/format';
import { listNotifications } from '@/lib/notifications/queries';
import { listRequests } from '@/lib/requests/queries';
import { NoCampaignsDashboard } from './no-campaigns';

export const metadata: Metadata = { title: 'Dashboard' };

const DAY = 24 * 60 * 60 * 1000;
const LATE_SHOWN = 8;

type Doing = { title: string; action: string; path: string };

const DOING: Partial<Record<WaitingCampaign['status'], Doing>> = {
  strategy: { title: 'Complete the brief', action: 'Brief', path: '/brief' },
  copy: { title: 'Write the copy', action: 'Write', path: '/copy' },
  design: { title: 'Design it', action: 'Design', path: '/design' },
  qa: { title: 'Check before it goes to the client', action: 'Review', path: '' },
  approved: { title: 'Schedule it', action: 'Schedule', path: '' },
};

export default async function DashboardPage() {
  const session = await requireTeam();
  const { db, agency, userId, permissions } = session;
  if (!permissions['campaigns.read']) return <NoCampaignsDashboard name={session.name} />;

  const now = new Date();
  const page = await loadCampaigns({ view: 'late' });
  const [campaigns, requests, inbox, changed, late] = await Promise.all([
    listWaiting(session),
    permissions['requests.process'] ? listRequests(db, agency.id, { open: true, limit: 20 }) : null,
    listNotifications(session, { show: 'unread', limit: 50 }),
    listChanges(db, agency.id, { since: new Date(now.getTime() - DAY), without: userId, limit: 9 }),
    page.read({
      statuses: [
        'strategy',
        'copy',
        'design',
        'qa',
        'client_approval',
        'approved',
        'scheduled',
        'on_hold',
      ],
      limit: LATE_SHOWN,
    }),
  ]);
  const mentions = inbox.filter(({ kind }) => kind === 'mention').slice(0, 5);
  const open = requests?.rows ?? [];
  const [lines, authors] = await Promise.all([
    tellChanges(session, changed.changes),
    findPeople(
      db,
      agency.id,
      open.map(({ created_by }) => created_by),
    ),
  ]);
  const { today } = page.days;
  const clientOf = (id: string) => {
    const client = page.clients.find((one) => one.id === id);
    return client && { name: client.name, color: client.brand_color };
  };
  const byDeadline = [
    ...campaigns.flatMap((campaign) => {
      const doing = DOING[campaign.status];
      if (!doing) return [];
      return {
        icon: campaign.status === 'qa' ? <Eye /> : <PenLine />,
        title: doing.title,
        detail: `${campaignNumber(campaign.number)} ${campaign.title}`,
        client: clientOf(campaign.client_id),
        due: campaign.due_on,
        href: `/team/campaigns/${campaign.id}${doing.path}`,
        action: doing.action,
      };
    }),
    ...open.map((request) => ({
      icon: <Inbox />,
      title: 'Accept or decline a request',
      detail: `“${request.title}”, from ${authors.get(request.created_by)?.name ?? 'the portal'}`,
      client: clientOf(request.client_id),
      due: request.desired_on,
      href: '/team/requests',
      action: 'Open',
    })),
  ].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
  const waiting = campaigns.length + open.length + mentions.length;
  const lateCount = lateTotal(page.all);

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
          <DashboardTitle
            day={day(now, agency.timeZone)}
            waiting={waiting}
            late={lateCount}
            changed={changed.total}
          />
          <div className="grid lg:grid-cols-[minmax(0,1fr)_392px]">
            <div className="min-w-0">
              <section aria-labelledby="waiting">
                <SectionHead
                  id="waiting"
                  title="What waits for me"
                  count={waiting}
                  aside={<span className="max-md:hidden">Oldest deadline first</span>}
                />
                {waiting === 0 && (
                  <EmptyState title="Nothing waits for you" as="h3">
                    What only you can move on turns up here.
                  </EmptyState>
                )}
                <ul>
                  {groupByItem(mentions, { surface: 'team' }).map((group) => (
                    <WaitingRow
                      key={group.key}
                      icon={<MessageSquare />}
                      title={group.lines[0]?.text ?? 'Somebody mentioned you'}
                      detail={group.title}
                      href={group.lines[0]?.href ?? '/team/campaigns'}
                      action="Reply"
                    />
                  ))}
                  {byDeadline.map(({ due, ...row }) => (
                    <WaitingRow
                      key={row.href + row.detail}
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
            <section aria-labelledby="changed" className="border-line max-lg:border-t lg:border-l">
              <SectionHead
                id="changed"
                title="What changed"
                count={changed.total}
                aside={<StatusLabel shape="live">Live</StatusLabel>}
              />
              {lines.length === 0 ? (
                <EmptyState title="Nothing in the last day" as="h3">
                  What others do shows here as it happens.
                </EmptyState>
              ) : (
                <ChangeFeed lines={lines} now={now} zone={agency.timeZone} />
              )}
            </section>
          </div>
          <StageCounts counts={page.all} zone={agency.timeZone} />
        </Scroll>
      </PageBody>
    </>
  );
}
