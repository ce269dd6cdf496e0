import { type Can, movesFor } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';
import { postMachine, type PostStatus } from './status';

/** Whose word a client's posts wait for. */
export type PostMode = Enum<'post_mode'>;

const ASKED: readonly PostMode[] = ['client', 'optional'];

/** Moves that are not always there; the database refuses them with the reason. */
const ONLY: Partial<Record<PostStatus, Partial<Record<PostStatus, readonly PostMode[]>>>> = {
  draft: { approved: ['none'] },
  internal_review: { client_review: ASKED, approved: ['none', 'internal'] },
  client_review: { approved: ['optional'] },
};

/** What to offer on a post of this client, the usual next step first. */
export const offeredPostMoves = (status: PostStatus, mode: PostMode, can: Can): PostStatus[] =>
  movesFor(postMachine, status, can).filter((to) => ONLY[status]?.[to]?.includes(mode) ?? true);
