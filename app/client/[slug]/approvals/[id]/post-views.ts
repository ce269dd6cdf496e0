import type { Rights, Sheet } from '@/components/annotations/proof';
import { outcome } from '@/lib/approvals/format';
import { staged } from '@/lib/files/preview';
import { asOf } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import type { PostProof, PostRound } from '@/lib/portal/queries/posts';
import type { Portal } from '@/lib/portal/queries/portal';
import { pictureOf } from '@/lib/posts/versions';

export function postSheet({ round, content }: PostRound, portal: Portal): Sheet {
  const asked = asOf(round.created_at, portal.client.time_zone, portal.now);
  const said =
    round.status === 'pending'
      ? [content?.author?.name, asked].filter(Boolean).join(', ')
      : outcome(round, readerOf(portal));
  const picture = content && pictureOf(content);
  const count = content?.media.length ?? 0;
  return {
    version: content?.version ?? 0,
    name: `Version ${round.round}`,
    caption: count > 1 ? `${said}. The first of ${count} pictures` : said,
    file: picture && staged(picture),
    plain: 'There is no picture in this version.',
  };
}

/** What the client calls each saved version: the round in which they first saw it. */
export function namesOfVersions({ seen }: PostProof): Record<number, string> {
  const named = seen
    .toReversed()
    .flatMap(({ round, content }) =>
      content ? [[content.version, `Version ${round.round}`] as const] : [],
    );
  return Object.fromEntries(named);
}

/** What the client may do with pins here; the database has the last word. */
export function postPins({ post, shown, newest }: PostProof, { canPin }: Portal): Rights {
  const replaced = newest && newest.content?.version !== shown.content?.version;
  return {
    audiences: canPin ? ['client'] : [],
    settle: canPin,
    locked: post.status === 'published' ? PUBLISHED : replaced ? REPLACED : null,
  };
}

const PUBLISHED = 'This has been published and stays as it was.';
const REPLACED = 'There is a newer version of this post. Pins on this one stay as they are.';
