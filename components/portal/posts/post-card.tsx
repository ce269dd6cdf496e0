import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { pictured } from '@/lib/files/preview';
import { CHANNEL_NAMES } from '@/lib/posts/channels';
import type { SharedPost } from '@/lib/portal/queries/posts';

type Props = { post: SharedPost; href: string; when: string; where: ReactNode; pick?: ReactNode };

/** A post in the client's list: its picture or its first words, where and when. */
export function PostCard({ post, href, when, where, pick }: Props) {
  const picture = post.newest?.media[0];
  return (
    <li className="relative grid content-start gap-2.5">
      <div className="aspect-square overflow-hidden rounded-8 border border-line bg-sunken">
        {picture ? (
          <img
            {...pictured(picture, 320)}
            alt={picture.alt}
            loading="lazy"
            decoding="async"
            className="size-full object-cover object-top"
          />
        ) : (
          <p className="line-clamp-6 p-4 text-16 text-pretty wrap-anywhere">
            {post.newest?.caption}
          </p>
        )}
      </div>
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">
          <Link href={href} className="after:absolute after:inset-0">
            {post.title}
          </Link>
        </p>
        <p className="text-14 text-dim">
          {CHANNEL_NAMES[post.channel]}, {when}
        </p>
        <p className="mt-1 text-14">{where}</p>
        {pick && <div className="relative mt-1 w-fit">{pick}</div>}
      </div>
    </li>
  );
}
