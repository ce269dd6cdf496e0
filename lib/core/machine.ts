/** from → to → the permissions that may make the move. `system` is nobody signed in. */
export type Machine<S extends string> = Readonly<
  Record<S, Readonly<Partial<Record<S, readonly string[]>>>>
>;

export type Can = (permission: string) => boolean;

/** What to offer. Postgres enforces the same moves; a test holds the two equal. */
export function movesFor<S extends string>(machine: Machine<S>, status: S, can: Can): S[] {
  return (Object.entries(machine[status]) as [S, readonly string[]][]) // keys of a Machine<S> are S
    .filter(([, permissions]) => permissions.some(can))
    .map(([to]) => to);
}
