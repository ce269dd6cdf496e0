import { minutesOf, type DelayUnit, type StepKind } from './format';

export type Branch = 'yes' | 'no';

/** What of a step its place in the order follows from. */
export type Placed = {
  id: string;
  kind: StepKind;
  split_id: string | null;
  branch: Branch | null;
  position: number;
};

/** One way through a flow: its steps in order, and where it parts in two at the end. */
export type Path<S extends Placed> = {
  split: string | null;
  branch: Branch | null;
  steps: S[];
  parting: { step: S; yes: Path<S>; no: Path<S> } | null;
};

/** The rows of a flow as the way somebody walks through it. A split ends the path it stands on. */
export function pathOf<S extends Placed>(
  steps: readonly S[],
  split: string | null = null,
  branch: Branch | null = null,
): Path<S> {
  const own = steps
    .filter((step) => step.split_id === split && step.branch === branch)
    .sort((a, b) => a.position - b.position);
  const last = own.at(-1);
  const parts = last?.kind === 'split' ? last : undefined;
  return {
    split,
    branch,
    steps: parts ? own.slice(0, -1) : own,
    parting: parts
      ? {
          step: parts,
          yes: pathOf(steps, parts.id, 'yes'),
          no: pathOf(steps, parts.id, 'no'),
        }
      : null,
  };
}

/** A gap that a step can stand in: after another one of a path, or first on it. */
export type Place = { after: string | null; split: string | null; path: Branch | null };

export const placeKey = ({ after, split, path }: Place) =>
  `${after ?? ''}/${split ?? ''}/${path ?? ''}`;

/** The gaps of a path, from its beginning on. */
export const gapsOf = <S extends Placed>({ split, branch, steps }: Path<S>): Place[] =>
  [null, ...steps.map(({ id }) => id)].map((after) => ({ after, split, path: branch }));

export type Ways = {
  up?: Place;
  down?: Place;
  /** The end of every other path. */
  across: { place: Place; split: string | null; branch: Branch | null }[];
};

/** Where a step can go: one up, one down, or onto another path. A split stays where it is. */
export function waysFor<S extends Placed>(steps: readonly S[], id: string): Ways {
  const step = steps.find((one) => one.id === id);
  if (!step || step.kind === 'split') return { across: [] };
  const home = pathOf(steps, step.split_id, step.branch);
  const at = home.steps.findIndex((one) => one.id === id);
  const here = { split: step.split_id, path: step.branch };
  const before = home.steps[at - 2]?.id ?? null;
  const next = home.steps[at + 1];
  return {
    up: at > 0 ? { ...here, after: before } : beforeSplit(steps, step.split_id),
    down: next
      ? { ...here, after: next.id }
      : home.parting
        ? { after: null, split: home.parting.step.id, path: 'yes' }
        : undefined,
    across: allPaths(pathOf(steps))
      .filter((path) => path.split !== step.split_id || path.branch !== step.branch)
      .map(({ split, branch, steps: own }) => ({
        split,
        branch,
        place: { after: own.at(-1)?.id ?? null, split, path: branch },
      })),
  };
}

function beforeSplit<S extends Placed>(steps: readonly S[], split: string | null) {
  const parting = steps.find(({ id }) => id === split);
  if (!parting) return undefined;
  const path = pathOf(steps, parting.split_id, parting.branch);
  return {
    after: path.steps.at(-1)?.id ?? null,
    split: parting.split_id,
    path: parting.branch,
  };
}

function allPaths<S extends Placed>(path: Path<S>): Path<S>[] {
  const { parting } = path;
  return parting ? [path, ...allPaths(parting.yes), ...allPaths(parting.no)] : [path];
}

/** How long after its beginning the flow reaches each step, in minutes. */
export function reachedAfter<
  S extends Placed & { delay_amount: number | null; delay_unit: DelayUnit | null },
>(path: Path<S>, from = 0, found = new Map<string, number>()): Map<string, number> {
  let minutes = from;
  for (const step of path.steps) {
    found.set(step.id, minutes);
    minutes += minutesOf(step.delay_amount, step.delay_unit);
  }
  if (path.parting) {
    found.set(path.parting.step.id, minutes);
    reachedAfter(path.parting.yes, minutes, found);
    reachedAfter(path.parting.no, minutes, found);
  }
  return found;
}

/** Every step as it is read: a path, then what its split leads to. */
export const inOrder = <S extends Placed>(path: Path<S>): S[] => [
  ...path.steps,
  ...(path.parting
    ? [path.parting.step, ...inOrder(path.parting.yes), ...inOrder(path.parting.no)]
    : []),
];

/** The rows as they will be once a step has gone to a place. */
export function placedAt<S extends Placed>(steps: readonly S[], id: string, to: Place): S[] {
  const others = steps.filter((one) => one.id !== id);
  const home = pathOf(others, to.split, to.path);
  const row = home.parting ? [...home.steps, home.parting.step] : home.steps;
  const at = row.findIndex((one) => one.id === to.after);
  const [before, next] = [row[at]?.position, row[at + 1]?.position];
  const position =
    next === undefined ? (before ?? 0) + 1 : before === undefined ? next - 1 : (before + next) / 2;
  return steps.map((one) =>
    one.id === id ? { ...one, position, split_id: to.split, branch: to.path } : one,
  );
}
