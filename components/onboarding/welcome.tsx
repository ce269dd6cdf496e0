'use client';

import { startTransition, useState } from 'react';
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

/** On the first visit it offers the tour beside the page, not in front of it. Later it is a command. */
export function Welcome({ name, step }: Props) {
  const [shown, setShown] = useState(step !== null);
  const save = (progress: { step: number; ended: boolean }) =>
    startTransition(async () => void (await attempt(saveTour(progress))));

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
