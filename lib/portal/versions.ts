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

type Step = readonly [before: Noted, now: Noted];

const saidOf = ([before, now]: Step) =>
  now && before && now.version !== before.version ? points(now.note) : [];

/** What the makers wrote about what is new in this round. The design comes last, so its note knows of the words too. */
export function changesSince(design: Step, copy: Step): string[] {
  const said = saidOf(design);
  return said.length > 0 ? said : saidOf(copy);
}
