import { idOf } from './people.ts';

/** Somebody has done as much of this within the minute as anybody may. */
export const usedUp = (table: string, name: string) =>
  `insert into private.rate_windows (bucket, seconds, started_at, taken)
    values ('${table}:${idOf('north', name)}', 60, now(), 1000)`;
