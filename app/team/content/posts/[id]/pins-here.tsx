import type { PostRecord } from '@/app/team/content/posts/record';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { tally } from '@/lib/annotations/format';
import { pictureOf } from '@/lib/posts/versions';

/** The way to the picture and what is pinned on it; nothing where there is neither. */
export function PinsHere({ record: { post, newest, pins } }: { record: PostRecord }) {
  if (pins.length === 0 && !(newest && pictureOf(newest))) return null;
  return (
    <section aria-labelledby="pins" className="border-b border-line">
      <SectionHead id="pins" title="Pins on the picture" count={pins.length || undefined} />
      <p className="flex gap-3 px-4 py-3 text-dim">
        <span className="flex-1">{tally(pins) || 'Nothing is pinned yet.'}</span>
        <TextLink href={`/team/content/posts/${post.id}/pins`}>Open the picture</TextLink>
      </p>
    </section>
  );
}
