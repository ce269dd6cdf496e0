'use client';

import { Play, Square } from 'lucide-react';
import { useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';
import { startTimer, stopTimer } from '@/lib/time/actions';
import { hoursInWords } from '@/lib/time/format';

type Props = {
  /** What the hours are for, as a form names it. */
  target: string;
  running: boolean;
};

const LOST = 'That did not reach us. Nothing was started or stopped.';

/** Starts or stops the hours of one campaign, flow or popup. Another timer that runs is stopped. */
export function TimerButton({ target, running }: Props) {
  const [pending, start] = useTransition();

  const begin = () =>
    start(async () => {
      const answer = await attempt(startTimer({ target }));
      if (!answer?.ok) toast(answer?.failure.message ?? LOST, { tone: 'critical' });
      else toast(answer.data.stopped ? 'Timer started, the other one stopped' : 'Timer started');
    });
  const end = () =>
    start(async () => {
      const answer = await attempt(stopTimer({}));
      if (!answer?.ok) toast(answer?.failure.message ?? LOST, { tone: 'critical' });
      else if (answer.data) toast(`${hoursInWords(answer.data.seconds)} counted`);
    });

  return (
    <IconButton
      label={running ? 'Stop the timer' : 'Start the timer'}
      variant="secondary"
      aria-pressed={running}
      aria-busy={pending || undefined}
      onClick={running ? end : begin}
    >
      {running ? <Square /> : <Play />}
    </IconButton>
  );
}
