type Medium = { id: string; mime: string; alt: string };
type Version = { caption: string; media: readonly Medium[] };

/** What is pinned on a post lies on this; where the first is no picture there is nothing to pin to. */
export const pictureOf = <T extends Medium>({ media }: { media: readonly T[] }): T | null =>
  media[0]?.mime.startsWith('image/') ? media[0] : null;

const shown = ({ media }: Version) => JSON.stringify(media.map(({ id, alt }) => [id, alt]));

/** Whether the same pictures stand in the same order, described alike. */
export const sameMedia = (one: Version, other: Version) => shown(one) === shown(other);

export const sameVersion = (one: Version, other: Version) =>
  one.caption === other.caption && sameMedia(one, other);
