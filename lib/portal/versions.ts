type Shared = { version: number; shared_at: string | null };

const at = (moment: string | null) => (moment ? new Date(moment).getTime() : Infinity);

/**
 * What a round put before the client: the newest version that had reached them when they were asked.
 * Asking shares it in the same transaction, so both carry the same moment.
 */
export function sharedBy<T extends Shared>(versions: readonly T[], asked: string): T | null {
  const reached = versions.filter((version) => at(version.shared_at) <= at(asked));
  return reached.reduce<T | null>(
    (newest, version) => (newest && newest.version > version.version ? newest : version),
    null,
  );
}

/** A note as the points it makes: "Softer headline. No code needed." are two. */
export function points(note: string): string[] {
  return note
    .split(/(?<=[.!?])\s+|\n+/)
    .map((point) => point.trim().replace(/\.$/, ''))
    .filter(Boolean);
}

type Noted = { version: number; note: string } | null;

/** What the makers wrote about the versions that are new in this round. */
export function changesSince(design: [before: Noted, now: Noted], copy: [before: Noted, now: Noted]): string[] {
  const said = [design, copy].flatMap(([before, now]) =>
    now && before && now.version !== before.version ? points(now.note) : [],
  );
  return [...new Set(said)];
}
