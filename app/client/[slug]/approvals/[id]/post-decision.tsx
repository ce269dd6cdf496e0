import { DecisionBar } from '@/components/approvals/decision-bar';
import { blockingPins, blockingWords } from '@/lib/annotations/format';
import { dayAndTime } from '@/lib/core/clock';
import { postConsequence } from '@/lib/portal/posts';
import type { PostProof } from '@/lib/portal/queries/posts';
import type { Portal } from '@/lib/portal/queries/portal';
import type { PostStatus } from '@/lib/posts/status';
import { Decision } from './decision';

const READY: readonly PostStatus[] = ['approved', 'scheduled', 'published'];

type Props = { proof: PostProof; portal: Portal };

/** A post's decision: what it sets off, and which pins stand before it. */
export function PostDecision({ proof, portal }: Props) {
  const { approval, post, shown, newest, pins } = proof;
  const when = post.publish_at && dayAndTime(post.publish_at, portal.client.time_zone);
  const appears = post.status === 'published' ? 'Published' : 'Appears';
  if (approval.status === 'withdrawn' && !newest && READY.includes(post.status)) {
    return (
      <DecisionBar
        title={`Version ${approval.round}: ${portal.session.agency.name} went on without an answer`}
        detail={when && `${appears} ${when}`}
      />
    );
  }
  return (
    <Decision
      approval={approval}
      title={post.title}
      shown={shown.round}
      newest={newest?.round ?? null}
      consequence={postConsequence(when)}
      leaving={when && approval.status === 'approved' ? `${appears} ${when}` : null}
      blocked={blockingWords(blockingPins(pins))}
      pinned={pins.some(({ you, status }) => you && status === 'open')}
      portal={portal}
    />
  );
}
