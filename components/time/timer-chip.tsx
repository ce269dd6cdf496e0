'use client';

import { Square } from 'lucide-react';
import { useEffect, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { IconButton } from '@/components/ui/icon-button';
import { Link } from '@/components/ui/link';
import { toast } from '@/components/ui/toast';
import { stopTimer } from '@/lib/time/actions';
import { hoursInWords, hoursText } from '@/lib/time/format';

type Props = {
  startedAt: string;
  /** The server's clock: what a page's own may be wrong about. */
  now: string;
  label: string;
  href: string;
};

const EVERY_MS = 15_000;
const LOST = 'That did not reach us. The timer still runs.';

/** What runs, for how long, and the way to stop it. */
export function TimerChip({ startedAt, now, label, href }: Props) {
  const [passed, setPassed] = useState(0);
  const [pending, start] = useTransition();

  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - began), EVERY_MS);
    return () => clearInterval(timer);
  }, [now]);

  const seconds = Math.max(0, (Date.parse(now) - Date.parse(startedAt) + passed) / 1000);
  const stop = () =>
    start(async () => {
      const answer = await attempt(stopTimer({}));
      if (!answer?.ok) toast(answer?.failure.message ?? LOST, { tone: 'critical' });
      else if (answer.data?.cut) {
        toast('It ran for more than a day and was cut at 24 hours. Correct it in Time.');
      } else if (answer.data) toast(`${hoursInWords(answer.data.seconds)} on ${label}`);
    });

  return (
    <span
      data-slot="timer"
      className="flex h-7 min-w-0 items-center gap-1 rounded-6 border border-line-strong pl-2 max-md:h-touch"
    >
      <Link
        href={href}
        title={label}
        aria-label={`Running: ${label}`}
        className="flex min-w-0 items-center gap-1.5 rounded-4"
      >
        <i className="size-2 shrink-0 rounded-full bg-positive-solid" />
        <span className="max-w-36 truncate text-dim max-lg:hidden">{label}</span>
        <span className="tabular-nums">{hoursText(seconds)}</span>
      </Link>
      <IconButton label="Stop the timer" size="sm" aria-busy={pending || undefined} onClick={stop}>
        <Square />
      </IconButton>
    </span>
  );
}
