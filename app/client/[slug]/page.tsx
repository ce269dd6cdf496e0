import { DecidedList } from '@/components/approvals/decided-list';
import { DecisionButtons } from '@/components/approvals/decision-buttons';
import { PostCard } from '@/components/portal/posts/post-card';
import { AskCard } from '@/components/portal/ask';
import { PortalSection } from '@/components/portal/section';
import { WeekStrip } from '@/components/portal/week';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { TextLink } from '@/components/ui/text-link';
import { deadline, decideBy, outcome } from '@/lib/approvals/format';
import { dayAndTime } from '@/lib/core/clock';
import { plusDays, startOf, week } from '@/lib/portal/days';
import { answered, consequence, effort, namesOf, needs } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import { type Ask, listAsks, listDecidedLately } from '@/lib/portal/queries/asks';
import { listGoingOut } from '@/lib/portal/queries/going-out';
import { openPortal, type Portal } from '@/lib/portal/queries/portal';
import { listPostAsks } from '@/lib/portal/queries/posts';
import { listRecentMetrics } from '@/lib/portal/queries/results';
import { listRooms } from '@/lib/portal/queries/rooms';
import { EarnedSection } from './earned-section';
import { GoalsSection } from './goals-section';
import { ScopeSection } from './scope-section';

type Props = { params: Promise<{ slug: string }> };

export default async function PortalPage({ params }: Props) {
  const portal = await openPortal((await params).slug);
  const { client, home, now } = portal;
  const days = week(client.time_zone, now);
  const from = startOf(days[0] ?? '', client.time_zone);
  const [asks, postAsks, decided, going, metrics, rooms] = await Promise.all([
    listAsks(portal),
    listPostAsks(portal),
    listDecidedLately(portal),
    listGoingOut(portal, from, startOf(plusDays(days[0] ?? '', 7), client.time_zone)),
    listRecentMetrics(portal),
    listRooms(portal),
  ]);

  return (
    <ClientColumn>
      <Lead asks={asks.length + postAsks.length} portal={portal} />
      {asks.map((ask, index) => (
        <AskCard
          key={ask.approval.id}
          ask={ask}
          href={`${home}/approvals/${ask.approval.id}`}
          zone={client.time_zone}
          decideBy={
            ask.approval.decide_by ? deadline(ask.approval.decide_by, client.time_zone, now) : null
          }
          note={answered(ask, portal.session.userId, client.time_zone)}
          first={index === 0}
          decision={<Decision ask={ask} portal={portal} />}
        />
      ))}
      {postAsks.length > 0 && (
        <PortalSection
          id="posts"
          title={
            postAsks.length === 1 ? 'A post to look at' : `${postAsks.length} posts to look at`
          }
          aside={rooms.has('posts') && <TextLink href={`${home}/posts`}>All posts</TextLink>}
        >
          <ul className="grid grid-cols-2 gap-x-5 gap-y-8 md:grid-cols-3">
            {postAsks.map((post) => (
              <PostCard
                key={post.id}
                post={post}
                href={`${home}/posts/${post.id}`}
                when={
                  post.publish_at ? dayAndTime(post.publish_at, client.time_zone) : 'no time yet'
                }
                where={post.decideBy && decideBy(deadline(post.decideBy, client.time_zone, now))}
              />
            ))}
          </ul>
        </PortalSection>
      )}
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

function Decision({ ask, portal }: { ask: Ask; portal: Portal }) {
  const { client, approvers, canDecide, canComment } = portal;
  if (!canDecide) {
    const who = approvers.length > 0 ? namesOf(approvers) : 'Nobody yet';
    return (
      <p className="text-14 text-dim">
        {who} {approvers.length > 1 ? 'decide' : 'decides'}
        {canComment ? '. You can open it and leave a note.' : '.'}
      </p>
    );
  }
  return (
    <DecisionButtons
      clientId={client.id}
      approval={ask.approval}
      title={ask.campaign.title}
      version={ask.approval.round}
      consequence={consequence(ask.campaign, client.time_zone)}
    />
  );
}
