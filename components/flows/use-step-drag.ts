'use client';

import type { RefObject } from 'react';
import { useDrags } from '@/components/ui/use-drags';
import { gapsOf, pathOf, placeKey, type Path, type Place, type Placed } from '@/lib/flows/path';

type Options = {
  on: boolean;
  steps: readonly Placed[];
  drop: (step: string, gap: string, gaps: Place[]) => void;
};

function gapsIn(path: Path<Placed>): Place[] {
  const { parting } = path;
  return [...gapsOf(path), ...(parting ? [...gapsIn(parting.yes), ...gapsIn(parting.no)] : [])];
}

/** The gaps on either side of where it stands lead nowhere. */
function targetsFor(steps: readonly Placed[], id: string): Place[] {
  const step = steps.find((one) => one.id === id);
  if (!step || step.kind === 'split') return [];
  const home = pathOf(steps, step.split_id, step.branch).steps;
  const before = home[home.findIndex((one) => one.id === id) - 1]?.id ?? null;
  return gapsIn(pathOf(steps)).filter(
    ({ after, split, path }) =>
      after !== id && !(after === before && split === step.split_id && path === step.branch),
  );
}

export function useStepDrag(root: RefObject<HTMLElement | null>, { on, steps, drop }: Options) {
  useDrags(
    root,
    {
      targetsOf: (id) => targetsFor(steps, id).map(placeKey),
      drop: (id, gap) => drop(id, gap, targetsFor(steps, id)),
    },
    on,
  );
}
