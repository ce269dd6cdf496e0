import { DecidedList } from '@/components/approvals/decided-list';
import { PortalSection } from '@/components/portal/section';
import { WeekStrip } from '@/components/portal/week';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { TextLink } from '@/components/ui/text-link';
import { outcome } from '@/lib/approvals/format';
import { plusDays } from '@/lib/core/days';
import { startOf, week } from '@/lib/core/zoned-days';
import { effort, needs } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import { listAsks, listDecidedLately } from '@/lib/portal/queries/asks';
import { listFlowAsks } from '@/lib/portal/queries/flow-asks';
import { listGoingOut } from '@/lib/portal/queries/going-out';
import { listPopupAsks } from '@/lib/portal/queries/popups';
import { openPortal, type Portal } from '@/lib/portal/queries/portal';
import { listPostAsks } from '@/lib/portal/queries/posts';
import { listRecentMetrics } from '@/lib/portal/queries/results';
import { listRooms } from '@/lib/portal/queries/rooms';
import { Asks, countAsks } from './asks';
import { EarnedSection } from './earned-section';
import { GoalsSection } from './goals-section';
import { ScopeSection } from './scope-section';

type Props = { params: Promise<{ slug: string }> };

export default async function PortalPage({ params }: Props) {
  const portal = await openPortal((await params).slug);
  const { client, home, now } = portal;
  const days = week(client.time_zone, now);
  const from = startOf(days[0] ?? '', client.time_zone);
  const [campaigns, posts, flows, popups, decided, going, metrics, rooms] = await Promise.all([
    listAsks(portal),
    listPostAsks(portal),
    listFlowAsks(portal),
    listPopupAsks(portal),
    listDecidedLately(portal),
    listGoingOut(portal, from, startOf(plusDays(days[0] ?? '', 7), client.time_zone)),
    listRecentMetrics(portal),
    listRooms(portal),
  ]);

  const waiting = { campaigns, posts, flows, popups };
  return (
    <ClientColumn>
      <Lead asks={countAsks(waiting)} portal={portal} />
      <Asks waiting={waiting} portal={portal} listsPosts={rooms.has('posts')} />
      {decided.length > 0 && (
        <DecidedList
          decided={decided.map(({ round, campaign }) => ({
            id: round.id,
            title: campaign.title,
            href: `${home}/approvals/${round.id}`,
            status: round.status,
            outcome: outcome(round, readerOf(portal)),
          }))}
        />
      )}
      {going.length > 0 && (
        <PortalSection
          id="week"
          title="This week"
          aside={
            rooms.has('calendar') && <TextLink href={`${home}/calendar`}>Open calendar</TextLink>
          }
        >
          <WeekStrip
            going={going}
            zone={client.time_zone}
            now={now}
            hrefOf={(id) => `${home}/campaigns/${id}?open=proof`}
          />
        </PortalSection>
      )}
      <EarnedSection portal={portal} metrics={metrics} />
      {rooms.has('goals') && <GoalsSection portal={portal} />}
      {rooms.has('scope') && <ScopeSection portal={portal} />}
    </ClientColumn>
  );
}

function Lead({ asks, portal }: { asks: number; portal: Portal }) {
  if (asks === 0) {
    return (
      <ClientLead title="Nothing needs you">
        You will get a mail when {portal.session.agency.name} needs a decision. Nothing goes out
        before you approve it.
      </ClientLead>
    );
  }
  return (
    <ClientLead title={needs(asks)}>
      {effort(asks)}. Nothing goes out before you approve it.
    </ClientLead>
  );
}
