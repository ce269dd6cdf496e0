'use client';

import { type RefObject, useEffect, useRef } from 'react';
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

/** Dragging comes with the first pointer; every step has its menu and its keys besides. */
export function useStepDrag(root: RefObject<HTMLElement | null>, options: Options) {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { on } = options;

  useEffect(() => {
    const element = root.current;
    if (!element || !on) return;
    let stop: (() => void) | undefined;
    let gone = false;
    const load = async () => {
      const { listenToDrags } = await import('@/components/ui/board-drag');
      if (gone || stop) return;
      stop = listenToDrags(element, {
        targetsOf: (id) => targetsFor(latest.current.steps, id).map(placeKey),
        drop: (id, gap) => latest.current.drop(id, gap, targetsFor(latest.current.steps, id)),
      });
    };
    const onIntent = () => void load();
    element.addEventListener('pointerover', onIntent, { once: true });
    return () => {
      gone = true;
      element.removeEventListener('pointerover', onIntent);
      stop?.();
    };
  }, [root, on]);
}
