import { TZDate } from '@date-fns/tz';
import type { Moment } from './content/types.ts';

const ZONE = 'Europe/London';
const FORM = /^(-?\d+)(?:d (\d\d):(\d\d)|([mh]))$/;

/** Everything in the demo is told relative to the day it is seeded on. */
export type Clock = {
  at(moment: Moment): Date;
  day(offset: number): string;
};

export function startClock(now = new Date()): Clock {
  const today = new TZDate(now, ZONE);
  const wall = (offset: number, hour: number, minute: number) =>
    new Date(
      new TZDate(
        today.getFullYear(),
        today.getMonth(),
        today.getDate() + offset,
        hour,
        minute,
        ZONE,
      ).getTime(),
    );
  return {
    at(moment) {
      const [, count, hour, minute, unit] = FORM.exec(moment) ?? [];
      if (count === undefined) throw new Error(`"${moment}" is not a moment`);
      if (unit)
        return new Date(now.getTime() + Number(count) * (unit === 'h' ? 3_600_000 : 60_000));
      return wall(Number(count), Number(hour), Number(minute));
    },
    day: (offset) => {
      const date = new TZDate(
        today.getFullYear(),
        today.getMonth(),
        today.getDate() + offset,
        12,
        0,
        ZONE,
      );
      return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    },
  };
}
