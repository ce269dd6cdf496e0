import { type Shape, StatusLabel, type Tone } from '@/components/ui/status-shape';
import { POST_STATUS_NAMES, type PostStatus } from '@/lib/posts/status';

const shapes: Record<PostStatus, Shape> = {
  draft: 'dashed',
  internal_review: 'threeQuarter',
  client_review: 'speech',
  approved: 'check',
  scheduled: 'clock',
  published: 'arrowUp',
  rejected: 'turning',
};

type Props = {
  status: PostStatus;
  /** What the reader calls it, where that is not the team's word. */
  name?: string;
  tone?: Tone;
  className?: string;
};

export function PostStatusLabel({ status, name, tone, className }: Props) {
  return (
    <StatusLabel
      shape={shapes[status]}
      tone={tone ?? (status === 'rejected' ? 'caution' : undefined)}
      className={className}
    >
      {name ?? POST_STATUS_NAMES[status]}
    </StatusLabel>
  );
}
