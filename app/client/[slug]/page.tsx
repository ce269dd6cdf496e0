import { Suspense } from 'react';
import { DecidedList } from '@/components/approvals/decided-list';
import { HomeSkeleton } from '@/components/portal/skeletons';
import { PortalSection } from '@/components/portal/section';
import { WeekStrip } from '@/components/portal/week';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { TextLink } from '@/components/ui/text-link';
import { outcome } from '@/lib/approvals/format';
import { plusDays } from '@/lib/core/days';
import { startOf, week } from '@/lib/core/zoned-days';
import { effort, needs, waits, whoDecides } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import { listAsks, listDecidedLately, listElsewhere } from '@/lib/portal/queries/asks';
import { listFlowAsks } from '@/lib/portal/queries/flow-asks';
import { listGoingOut } from '@/lib/portal/queries/going-out';
import { listPopupAsks } from '@/lib/portal/queries/popups';
import { openPortal, type Portal } from '@/lib/portal/queries/portal';
import { listPostAsks } from '@/lib/portal/queries/posts';
import { listRecentMetrics } from '@/lib/portal/queries/results';
import { listRooms } from '@/lib/portal/queries/rooms';
import { listWaiting } from '@/lib/portal/queries/waiting';
import { Asks } from './asks';
import { EarnedSection } from './earned-section';
import { Elsewhere } from './elsewhere';
import { GoalsSection } from './goals-section';
import { ScopeSection } from './scope-section';

type Props = { params: Promise<{ slug: string }> };

/** The frame goes out first: a phone fetches what it needs to draw while the rest is being looked up. */
export default async function PortalPage({ params }: Props) {
  const portal = await openPortal((await params).slug);
  return (
    <ClientColumn>
      <Suspense fallback={<HomeSkeleton />}>
        <Needed portal={portal} />
        <Suspense>
          <Underway portal={portal} />
        </Suspense>
      </Suspense>
    </ClientColumn>
  );
}

async function Needed({ portal }: { portal: Portal }) {
  const [waiting, campaigns, posts, flows, popups, elsewhere, rooms] = await Promise.all([
    listWaiting(portal),
    listAsks(portal),
    listPostAsks(portal),
    listFlowAsks(portal),
    listPopupAsks(portal),
    listElsewhere(portal),
    listRooms(portal),
  ]);
  return (
    <>
      <Lead asks={waiting.count} portal={portal} />
      <Asks
        waiting={{ campaigns, posts, flows, popups }}
        more={waiting.more}
        portal={portal}
        rooms={rooms}
      />
      <Elsewhere asks={elsewhere} more={waiting.moreElsewhere} portal={portal} />
    </>
  );
}

async function Underway({ portal }: { portal: Portal }) {
  const { client, home, now } = portal;
  const days = week(client.time_zone, now);
  const from = startOf(days[0] ?? '', client.time_zone);
  const [decided, going, metrics, rooms] = await Promise.all([
    listDecidedLately(portal),
    listGoingOut(portal, from, startOf(plusDays(days[0] ?? '', 7), client.time_zone)),
    listRecentMetrics(portal),
    listRooms(portal),
  ]);
  return (
    <>
      {decided.length > 0 && (
        <DecidedList
          decided={decided.map(({ round, title }) => ({
            id: round.id,
            title,
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
    </>
  );
}

function Lead({ asks, portal }: { asks: number; portal: Portal }) {
  const { session, visiting, approvers, canComment } = portal;
  const decides = visiting || portal.decides;
  if (asks > 0 && !decides) {
    return (
      <ClientLead title={waits(asks)}>
        {whoDecides(approvers)}
        {canComment && '. You can open everything and leave a note'}. Nothing goes out before it is
        approved.
      </ClientLead>
    );
  }
  if (asks === 0) {
    return (
      <ClientLead title="Nothing needs you">
        {decides
          ? `You will get a mail when ${session.agency.name} needs a decision. Nothing goes out before you approve it.`
          : `${whoDecides(approvers)} when ${session.agency.name} asks. Nothing goes out before it is approved.`}
      </ClientLead>
    );
  }
  return (
    <ClientLead title={needs(asks)}>
      {effort(asks)}. Nothing goes out before you approve it.
    </ClientLead>
  );
}
