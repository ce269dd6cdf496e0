'use client';

import { type FocusEvent, type KeyboardEvent, useRef, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { setCell } from '@/lib/time/actions';
import { hoursText, parseDuration } from '@/lib/time/format';
import './timesheet.css';

export type SheetItem = {
  /** What its hours are for, as a form names it. */
  key: string;
  title: string;
  about?: string;
};
export type SheetRow = SheetItem & { seconds: number[] };
type Day = { day: string; head: string; isToday: boolean; isFuture: boolean };

type Props = {
  rows: SheetRow[];
  /** What else can be booked on. */
  choices: SheetItem[];
  days: Day[];
  person: string;
  /** Why nothing can be written. */
  locked: boolean;
};

const critical = { tone: 'critical' } as const;
const MOVES: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};
const shown = (seconds: number) => (seconds > 0 ? hoursText(seconds) : '');
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Days across, what they went to down: every cell is typed into and saved when it is left. */
export function Timesheet({ rows, choices, days, person, locked }: Props) {
  const grid = useRef<HTMLTableElement>(null);
  const [added, setAdded] = useState<SheetItem[]>([]);
  const [pending, start] = useTransition();
  const fresh = added.filter(({ key }) => !rows.some((row) => row.key === key));
  const all = [...rows, ...fresh.map((item) => ({ ...item, seconds: days.map(() => 0) }))];
  const left = choices.filter(({ key }) => !all.some((row) => row.key === key));

  const save = (row: SheetRow, column: number, input: HTMLInputElement) => {
    const before = shown(row.seconds[column] ?? 0);
    const minutes = parseDuration(input.value);
    const day = days[column]?.day;
    if (!day || input.value === before) return;
    if (minutes === undefined || minutes > 1500) {
      input.value = before;
      return toast('Write hours as 1:30, 1.5 or 90m.', critical);
    }
    input.value = minutes > 0 ? hoursText(minutes * 60) : '';
    start(async () => {
      const answer = await attempt(setCell({ target: row.key, day, minutes, person }));
      if (answer?.ok) return;
      input.value = before;
      toast(answer?.failure.message ?? 'That did not reach us. The cell is as it was.', critical);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const input = event.currentTarget;
    if (event.key === 'Escape') {
      input.value = input.defaultValue;
      return input.select();
    }
    const move = MOVES[event.key];
    const partly = input.selectionStart !== 0 || input.selectionEnd !== input.value.length;
    if (!move || (move[1] !== 0 && partly)) return;
    event.preventDefault();
    const next = grid.current?.querySelector<HTMLInputElement>(
      `[data-cell="${row + move[0]}-${column + move[1]}"]`,
    );
    if (next) next.focus();
    else if (event.key === 'Enter') input.blur(); // the last row is saved as well
  };

  return (
    <div className="overflow-x-auto" aria-busy={pending || undefined}>
      <table ref={grid} className="timesheet" aria-label="Hours of the week">
        <thead>
          <tr>
            <th scope="col">For</th>
            {days.map(({ day, head, isToday }) => (
              <th key={day} scope="col" aria-current={isToday ? 'date' : undefined}>
                {head}
              </th>
            ))}
            <th scope="col">Total</th>
          </tr>
        </thead>
        <tbody>
          {all.map((row, y) => (
            <tr key={row.key}>
              <th scope="row">
                <span className="block truncate font-medium">{row.title}</span>
                {row.about && (
                  <span className="block truncate text-12 text-faint">{row.about}</span>
                )}
              </th>
              {days.map(({ day, head, isFuture }, x) => {
                const value = shown(row.seconds[x] ?? 0);
                return (
                  <td key={day}>
                    <input
                      key={value}
                      data-cell={`${y}-${x}`}
                      aria-label={`${row.title}, ${head}`}
                      defaultValue={value}
                      disabled={locked || isFuture}
                      inputMode="decimal"
                      autoComplete="off"
                      maxLength={8}
                      onFocus={(event: FocusEvent<HTMLInputElement>) => event.target.select()}
                      onBlur={(event) => save(row, x, event.target)}
                      onKeyDown={(event) => onKeyDown(event, y, x)}
                    />
                  </td>
                );
              })}
              <td>{shown(sum(row.seconds)) || '0:00'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {!locked && left.length > 0 && (
                <Select
                  aria-label="Add a row"
                  value=""
                  onChange={(event) => {
                    const item = left.find(({ key }) => key === event.target.value);
                    if (item) setAdded([...added, item]);
                  }}
                >
                  <option value="">Add a row</option>
                  {left.map(({ key, title }) => (
                    <option key={key} value={key}>
                      {title}
                    </option>
                  ))}
                </Select>
              )}
            </th>
            {days.map(({ day }, x) => (
              <td key={day}>{shown(sum(all.map(({ seconds }) => seconds[x] ?? 0)))}</td>
            ))}
            <td>{hoursText(sum(all.map(({ seconds }) => sum(seconds))))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
