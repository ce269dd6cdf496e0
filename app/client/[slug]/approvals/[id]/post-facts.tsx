import { PanelSection } from '@/components/portal/proof/panel-section';
import { PostStatusLabel } from '@/components/posts/post-status';
import { Fact, Facts } from '@/components/ui/facts';
import { TextLink } from '@/components/ui/text-link';
import { dayAndTime } from '@/lib/core/clock';
import { CLIENT_POST_WORDS } from '@/lib/portal/posts';
import type { PostProof } from '@/lib/portal/queries/posts';
import type { Portal } from '@/lib/portal/queries/portal';
import { CHANNEL_NAMES } from '@/lib/posts/channels';

type Props = { proof: PostProof; portal: Portal };

/** Where and when it appears, who made it, and where the post as a whole stands. */
export function PostFacts({
  proof: { post, shown, approval, mode },
  portal: { client, session },
}: Props) {
  const when = post.publish_at && dayAndTime(post.publish_at, client.time_zone);
  return (
    <PanelSection title="Details">
      <Facts columns={1}>
        <Fact name="Stands" wide>
          <PostStatusLabel status={post.status} name={CLIENT_POST_WORDS[post.status]} />
        </Fact>
        <Fact name="Network" wide>
          {CHANNEL_NAMES[post.channel]}
        </Fact>
        <Fact name="Appears" wide>
          {when ?? 'No time yet'}
        </Fact>
        {post.published_url && (
          <Fact name="Published" wide>
            <TextLink href={post.published_url} target="_blank" rel="noreferrer">
              Open where it appeared
            </TextLink>
          </Fact>
        )}
        {mode === 'optional' && approval.status === 'pending' && (
          <Fact name="Your answer" wide>
            Welcome, but without one it goes on as it is
          </Fact>
        )}
        <Fact name="By" wide>
          {shown.content?.author?.name ?? session.agency.name}
        </Fact>
      </Facts>
    </PanelSection>
  );
}
