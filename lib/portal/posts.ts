import type { PostStatus } from '@/lib/posts/status';

/** What a client calls where a post stands. */
export const CLIENT_POST_WORDS: Record<PostStatus, string> = {
  draft: 'In the making',
  internal_review: 'In the making',
  client_review: 'Waits for you',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  rejected: 'Changes under way',
};

/** What an approval sets off. */
export const postConsequence = (when: string | null) =>
  when ? `It appears ${when}.` : 'It appears once a time is set with you.';
