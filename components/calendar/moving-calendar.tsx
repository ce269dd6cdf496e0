'use client';

import '@/components/ui/css/board.css';
import { CalendarClock } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useOptimistic, useRef, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';
import { moveEntry } from '@/lib/calendar/actions';
import { MOVABLE } from '@/lib/calendar/movable';
import type { EntryMove } from '@/lib/calendar/schema';
import { CalendarGrid, type GridProps } from './calendar-grid';
import { carried } from './carried';
import type { Item } from './item';
import { Undated } from './undated';
import { useDayDrag } from './use-day-drag';

const MoveDialog = dynamic(() => import('./move-dialog').then((module) => module.MoveDialog), {
  ssr: false,
});

type Props = Omit<GridProps, 'mode' | 'refused' | 'move'> & {
  /** What has no day yet, to be put on one. */
  undated?: Item[];
};

type Put = { at: string | null; words: string };

const LOST = 'That did not reach us. It is back where it was.';

/** The calendar of those who plan: what is carried to another day shows there at once, and goes back with the reason. */
export function MovingCalendar({ items, undated = [], ...grid }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<string>();
  const [asked, setAsked] = useState<Item>();
  const [, start] = useTransition();
  const [shown, place] = useOptimistic(
    [...items, ...undated],
    (now: Item[], moved: { key: string; day: string }) =>
      now.map((item) => (item.key === moved.key ? carried(item, moved.day) : item)),
  );

  /** Shows it there at once; where it is refused it is back where it was, with the reason. */
  const send = (item: Item, day: string, move: EntryMove, done: (put: Put) => void) => {
    setRefused(undefined);
    start(async () => {
      place({ key: item.key, day });
      const answer = await attempt(moveEntry(move));
      if (answer?.ok) return done(answer.data);
      setRefused(item.key);
      toast(answer?.failure.message ?? LOST, { tone: 'critical' });
    });
  };

  const put = (item: Item, day: string) => {
    const kind = MOVABLE.find((one) => one === item.kind);
    if (!kind || day === item.day) return;
    const move = { kind, id: item.id, occursOn: item.occursOn };
    const to = { from: item.day || null, day };
    send(item, day, { ...move, expected: item.at, to }, ({ at, words }) => {
      const back = { ...move, expected: at, to: { back: item.at } };
      const undo = () => send(item, item.day, back, () => undefined);
      toast(`${item.title} moved to ${words}`, { undo });
    });
  };

  useDayDrag(here, grid.today, shown, put);

  const button = (item: Item) => (
    <IconButton
      label={`Move ${item.title} to another day`}
      size="sm"
      aria-haspopup="dialog"
      onClick={() => setAsked(item)}
    >
      <CalendarClock />
    </IconButton>
  );
  const dated = shown.filter(({ day }) => day !== '');
  const rest = shown.filter(({ day }) => day === '');

  return (
    <div ref={here} className="flex min-h-full flex-col">
      {rest.length > 0 && <Undated items={rest} refused={refused} move={button} />}
      <div className="flex flex-1 flex-col">
        <CalendarGrid mode="team" {...grid} items={dated} refused={refused} move={button} />
      </div>
      {asked && (
        <MoveDialog
          key={asked.key}
          item={asked}
          today={grid.today}
          close={() => setAsked(undefined)}
          put={(day) => {
            put(asked, day);
            refocus(asked.key);
          }}
        />
      )}
    </div>
  );
}

/** A tile that went elsewhere is another element: the focus goes with what was moved. */
function refocus(key: string) {
  setTimeout(() =>
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"] .cal-link`)?.focus(),
  );
}
