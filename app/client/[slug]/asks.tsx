import { DecisionButtons } from '@/components/approvals/decision-buttons';
import { type AskItem, PickAsk } from '@/components/approvals/pick-ask';
import { Together } from '@/components/approvals/together';
import { AskCard } from '@/components/portal/ask';
import { AskRows } from '@/components/portal/ask-rows';
import { DecideBy } from '@/components/portal/decide-by';
import { PostCard } from '@/components/portal/posts/post-card';
import { PortalSection } from '@/components/portal/section';
import { TextLink } from '@/components/ui/text-link';
import { deadline } from '@/lib/approvals/format';
import { dayAndTime } from '@/lib/core/clock';
import { answered, consequence, whoDecides } from '@/lib/portal/format';
import type { Ask } from '@/lib/portal/queries/asks';
import { kindNames } from '@/lib/popups/names';
import type { FlowAsk } from '@/lib/portal/queries/flow-asks';
import type { PopupAsk } from '@/lib/portal/queries/popups';
import type { Portal } from '@/lib/portal/queries/portal';
import type { PostAsk } from '@/lib/portal/queries/posts';
import type { Room } from '@/lib/portal/rooms';

export type Waiting = {
  campaigns: Ask[];
  posts: PostAsk[];
  flows: FlowAsk[];
  popups: PopupAsk[];
};

type Props = {
  waiting: Waiting;
  /** On further pages. */ more: number;
  portal: Portal;
  /** Which of them have a room where all are listed. */
  rooms: ReadonlySet<Room>;
};

const itemOf = ({ id, content_hash, round }: Ask['approval'], title: string): AskItem => ({
  approval: id,
  seen_hash: content_hash,
  title,
  version: round,
});

/** Everything that waits for a decision; where there are several, they can be approved together. */
export function Asks({ waiting, more, portal, rooms }: Props) {
  const { campaigns, posts, flows, popups } = waiting;
  const { client, home, now } = portal;
  const zone = client.time_zone;
  const items = [
    ...campaigns.map(({ approval, campaign }) => itemOf(approval, campaign.title)),
    ...posts.map(({ approval, title }) => itemOf(approval, title)),
    ...[...flows, ...popups].map(({ approval, title }) => itemOf(approval, title)),
  ];
  const together = portal.canDecide && items.length > 1;
  const pickOf = (id: string) => {
    const item = together && items.find(({ approval }) => approval === id);
    return item ? <PickAsk item={item} /> : undefined;
  };
  const rows = {
    hrefOf: (id: string) => `${home}/approvals/${id}`,
    deadlineOf: (date: string) => deadline(date, zone, now),
    pickOf,
  };
  return (
    <>
      {campaigns.map((ask, index) => (
        <AskCard
          key={ask.approval.id}
          ask={ask}
          href={`${home}/approvals/${ask.approval.id}`}
          zone={zone}
          decideBy={ask.approval.decide_by ? deadline(ask.approval.decide_by, zone, now) : null}
          note={answered(ask, portal.session.userId, zone)}
          first={index === 0}
          decision={<Decision ask={ask} portal={portal} />}
          pick={pickOf(ask.approval.id)}
        />
      ))}
      {flows.length > 0 && (
        <PortalSection
          id="flows"
          title={flows.length === 1 ? 'In a flow' : `${flows.length} in your flows`}
          aside={rooms.has('flows') && <TextLink href={`${home}/flows`}>All flows</TextLink>}
        >
          <AskRows
            asks={flows.map(({ what, flow, ...ask }) => ({
              ...ask,
              what: ask.title === flow.title ? what : `${what} in “${flow.title}”`,
            }))}
            {...rows}
          />
        </PortalSection>
      )}
      {popups.length > 0 && (
        <PortalSection
          id="popups"
          title={popups.length === 1 ? 'A popup to look at' : `${popups.length} popups to look at`}
        >
          <AskRows
            asks={popups.map(({ kind, ...ask }) => ({ ...ask, what: kindNames[kind] }))}
            {...rows}
          />
        </PortalSection>
      )}
      {posts.length > 0 && (
        <PostAsks posts={posts} portal={portal} pickOf={pickOf} listed={rooms.has('posts')} />
      )}
      {more > 0 && (
        <p className="border-t border-line py-4">
          <TextLink href={`${home}/approvals`}>And {more} more</TextLink>
        </p>
      )}
      {together && <Together clientId={client.id} items={items} />}
    </>
  );
}

type PostProps = {
  posts: PostAsk[];
  portal: Portal;
  pickOf: (id: string) => React.ReactNode;
  listed: boolean;
};

function PostAsks({ posts, portal: { home, client, now }, pickOf, listed }: PostProps) {
  const zone = client.time_zone;
  return (
    <PortalSection
      id="posts"
      title={posts.length === 1 ? 'A post to look at' : `${posts.length} posts to look at`}
      aside={listed && <TextLink href={`${home}/posts`}>All posts</TextLink>}
    >
      <ul className="grid grid-cols-2 gap-x-5 gap-y-8 md:grid-cols-3">
        {posts.map((post) => (
          <PostCard
            key={post.id}
            post={post}
            href={`${home}/posts/${post.id}`}
            when={post.publish_at ? dayAndTime(post.publish_at, zone) : 'no time yet'}
            where={post.decideBy && <DecideBy by={deadline(post.decideBy, zone, now)} />}
            pick={pickOf(post.approval.id)}
          />
        ))}
      </ul>
    </PortalSection>
  );
}

function Decision({ ask, portal }: { ask: Ask; portal: Portal }) {
  const { client, canDecide, canComment } = portal;
  if (!canDecide) {
    return (
      <p className="text-14 text-dim">
        {whoDecides(ask.approval.waits_for)}
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
      asksConcern
    />
  );
}
