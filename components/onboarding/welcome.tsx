'use client';

import { startTransition, useRef, useState } from 'react';
import { useCommands } from '@/components/shell/commands/use-commands';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { saveTour } from '@/lib/onboarding/actions';

type Props = {
  name: string;
  /** Where the tour was left; null once it was done or skipped. */
  step: number | null;
};

type Progress = { step: number; ended: boolean };

/**
 * One at a time, and after it only the newest: actions wait for each other, and whoever leaves the page at the end of a
 * tour would cut off the one that says so behind all the stops before it.
 */
function useLatest<T>(run: (value: T) => Promise<unknown>): (value: T) => void {
  const state = useRef<{ busy: boolean; next?: { value: T } }>({ busy: false });
  const go = async () => {
    state.current.busy = true;
    for (let next = state.current.next; next; next = state.current.next) {
      state.current.next = undefined;
      await run(next.value);
    }
    state.current.busy = false;
  };
  return (value) => {
    state.current.next = { value };
    if (!state.current.busy) startTransition(go);
  };
}

/** On the first visit it offers the tour beside the page, not in front of it. Later it is a command. */
export function Welcome({ name, step }: Props) {
  const [shown, setShown] = useState(step !== null);
  const save = useLatest((progress: Progress) => attempt(saveTour(progress)));

  const start = async (from: number) => {
    setShown(false);
    try {
      const { runTour } = await import('./run-tour');
      runTour(from, save);
    } catch {
      toast('The tour could not be loaded. Try again in a moment.', { tone: 'critical' });
    }
  };

  useCommands([{ label: 'Take the tour', group: 'Everywhere', run: () => void start(0) }]);

  if (!shown) return null;
  return (
    <section
      aria-labelledby="welcome"
      className="fixed right-4 bottom-4 z-(--z-panel) grid w-[min(340px,calc(100vw-32px))] gap-2 rounded-8 border border-line bg-raised p-4 shadow-menu max-md:bottom-20"
    >
      <h2 id="welcome" className="text-14 font-semibold">
        {step ? 'Go on with the tour?' : `Welcome, ${name.split(' ')[0]}`}
      </h2>
      <p className="text-13 text-dim">
        Five stops, one minute: where your work is, how to find anything, and what reaches you. Your
        first task is waiting too.
      </p>
      <p className="flex gap-2 pt-1">
        <Button variant="primary" size="sm" onClick={() => void start(step ?? 0)}>
          {step ? 'Go on' : 'Take the tour'}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          onClick={() => {
            setShown(false);
            save({ step: step ?? 0, ended: true });
          }}
        >
          Skip it
        </Button>
      </p>
    </section>
  );
}
