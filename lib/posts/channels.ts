import type { Enum } from '@/lib/core/rows';

export type PostChannel = Enum<'post_channel'>;

export const CHANNELS = [
  'instagram',
  'facebook',
  'tiktok',
  'linkedin',
  'x',
  'threads',
  'pinterest',
] as const satisfies readonly PostChannel[];

export const CHANNEL_NAMES: Record<PostChannel, string> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  linkedin: 'LinkedIn',
  x: 'X',
  threads: 'Threads',
  pinterest: 'Pinterest',
};

/** A row of `post_channels`. */
export type ChannelLimits = {
  caption_limit: number;
  hashtag_limit: number | null;
  media_min: number;
  media_max: number;
  link_length: number | null;
};

/** Characters as the network counts them; the same sum that Postgres does before a review. */
export function captionLength(caption: string, { link_length }: ChannelLimits): number {
  const counted =
    link_length === null
      ? caption
      : caption.replace(/https?:\/\/\S+/g, () => 'x'.repeat(link_length));
  return [...counted].length;
}

/** What is left to write, and how many hashtags, while it is being written. */
export function captionRoom(caption: string, limits: ChannelLimits) {
  const hashtags = caption.match(/#[\p{L}\p{N}_]/gu)?.length ?? 0;
  return {
    left: limits.caption_limit - captionLength(caption, limits),
    hashtags,
    tooManyHashtags: limits.hashtag_limit !== null && hashtags > limits.hashtag_limit,
  };
}
