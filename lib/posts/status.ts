import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type PostStatus = Enum<'post_status'>;

/** In the order a post lives through them; `rejected` stands beside. */
export const POST_STATUSES = [
  'draft',
  'internal_review',
  'client_review',
  'approved',
  'scheduled',
  'published',
  'rejected',
] as const satisfies readonly PostStatus[];

export const POST_STATUS_NAMES: Record<PostStatus, string> = {
  draft: 'Draft',
  internal_review: 'Our review',
  client_review: 'With the client',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  rejected: 'Sent back',
};

/** What `status_order` says: the one form of a status that an index serves under row-level security. */
export const postOrder = (status: PostStatus) => POST_STATUSES.indexOf(status) + 1;

export const postMachine: Machine<PostStatus> = {
  draft: { approved: ['posts.manage'], internal_review: ['posts.manage'] },
  internal_review: {
    client_review: ['posts.manage'],
    approved: ['campaigns.approve_qa'],
    rejected: ['posts.manage'],
    draft: ['posts.manage'],
  },
  client_review: {
    internal_review: ['posts.manage'],
    approved: ['posts.manage', 'system'],
    rejected: ['system'],
  },
  approved: {
    scheduled: ['posts.manage'],
    published: ['posts.manage'],
    client_review: ['system'],
    internal_review: ['system'],
  },
  scheduled: {
    published: ['posts.manage'],
    approved: ['posts.manage'],
    client_review: ['system'],
    internal_review: ['system'],
  },
  published: {},
  rejected: { draft: ['posts.manage'] },
};
