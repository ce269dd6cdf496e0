import { ClientMark } from '@/components/ui/client-mark';
import { cn } from '@/components/ui/cn';
import { pictured } from '@/lib/files/preview';
import { CHANNEL_NAMES, type PostChannel } from '@/lib/posts/channels';
import { Caption } from './caption';

type Shown = {
  id: string;
  width: number | null;
  height: number | null;
  alt: string;
  /** Where it is read instead, behind a mail's link. */
  src?: string;
};

export type Picture = Shown & { name: string };

type Props = {
  channel: PostChannel;
  client: { name: string; color: string | null };
  caption: string;
  media: readonly Shown[];
  /** When it appears: "Thu 26 November, 09:00". */
  when: string | null;
  className?: string;
};

/** Networks that show the words above the picture. */
const WORDS_FIRST: readonly PostChannel[] = ['facebook', 'linkedin', 'x', 'threads'];

const frames: Partial<Record<PostChannel, string>> = {
  instagram: 'aspect-[4/5]',
  tiktok: 'aspect-[9/16]',
  pinterest: 'aspect-[2/3]',
};

/** How it will stand in a feed: an approximation, and labelled as one. */
export function PostPreview({ channel, client, caption, media, when, className }: Props) {
  const words = caption.trim() && (
    <div className="px-3.5 py-3 text-14">
      <Caption text={caption} />
    </div>
  );
  return (
    <figure
      data-slot="post-preview"
      className={cn('overflow-hidden rounded-8 border border-line-strong bg-surface', className)}
    >
      <figcaption className="flex items-center gap-2.5 px-3.5 py-3">
        <ClientMark name={client.name} color={client.color} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold">{client.name}</span>
          <span className="block truncate text-12 text-faint">
            {[CHANNEL_NAMES[channel], when].filter(Boolean).join(' · ')}
          </span>
        </span>
      </figcaption>
      {WORDS_FIRST.includes(channel) && words}
      {media.length > 0 && <Pictures media={media} frame={frames[channel]} />}
      {!WORDS_FIRST.includes(channel) && words}
      {!words && media.length === 0 && (
        <p className="px-3.5 pt-1 pb-6 text-14 text-faint">Nothing written yet.</p>
      )}
    </figure>
  );
}

function Pictures({ media, frame }: { media: readonly Shown[]; frame?: string }) {
  return (
    <div className="relative">
      <ul
        tabIndex={media.length > 1 ? 0 : undefined}
        aria-label={media.length > 1 ? `${media.length} pictures` : undefined}
        className="flex snap-x snap-mandatory [scrollbar-width:none] overflow-x-auto bg-sunken"
      >
        {media.map(({ id, alt, width, height, src }) => (
          <li key={id} className="w-full shrink-0 snap-center">
            <img
              {...pictured({ id, src, width }, 400)}
              alt={alt}
              width={width ?? undefined}
              height={height ?? undefined}
              loading="lazy"
              decoding="async"
              className={cn('w-full object-cover', frame ?? 'h-auto max-h-140')}
            />
          </li>
        ))}
      </ul>
      {media.length > 1 && (
        <span
          aria-hidden
          className="absolute top-2.5 right-2.5 rounded-full bg-ink px-2 py-0.5 text-12 font-medium text-surface tabular-nums"
        >
          {media.length} pictures
        </span>
      )}
    </div>
  );
}
