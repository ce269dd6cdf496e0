import { instant, list, record, text } from '../_shared/klaviyo/json.ts';
import type { Metric } from '../_shared/klaviyo/metrics.ts';
import type { ReportRow } from '../_shared/klaviyo/reports.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const BACKFILL_DAYS = 360; // Klaviyo reports at most a year at once
const RESTATE_DAYS = 30;
const INCREMENTAL_DAYS = 7; // a click keeps earning for five days
const RESTATE_AT_UTC_HOUR = 3;
const LISTS_EVERY_MS = 20 * HOUR; // no day of the client's is left out, whatever its zone
const REPORT_EVERY_MS = 55 * 60_000; // once an hour, whatever the schedule's jitter

export type Stage = 'email' | 'sms' | 'awaiting' | 'lists' | 'report';

/** A run in progress: saved with every page, so that another worker can go on where this one was killed. */
export type Run = {
  startedAt: string;
  since: string;
  reports: boolean;
  restates: boolean;
  countsLists: boolean;
  window: { start: string; end: string };
  stage: Stage;
  page: string | null;
  metric: Metric | null;
  rows: ReportRow[];
};
export type Cursor = {
  since: string | null;
  reportedAt: string | null;
  restatedAt: string | null;
  listsAt: string | null;
  run: Run | null;
};

export function startRun(cursor: Cursor, now: Date): Run {
  const reports =
    !cursor.reportedAt || now.getTime() - Date.parse(cursor.reportedAt) >= REPORT_EVERY_MS;
  const restates = reports && isRestateDue(cursor.restatedAt, now);
  const days = cursor.since ? (restates ? RESTATE_DAYS : INCREMENTAL_DAYS) : BACKFILL_DAYS;
  return {
    startedAt: now.toISOString(),
    since: cursor.since ?? new Date(now.getTime() - BACKFILL_DAYS * DAY).toISOString(),
    reports,
    restates,
    countsLists: !cursor.listsAt || now.getTime() - Date.parse(cursor.listsAt) >= LISTS_EVERY_MS,
    window: windowOf(days, now),
    stage: 'email',
    page: null,
    metric: null,
    rows: [],
  };
}

export function finishRun(cursor: Cursor, run: Run): Cursor {
  // An hour of overlap: their clock is not ours.
  const since = new Date(Date.parse(run.startedAt) - HOUR).toISOString();
  return {
    since,
    reportedAt: run.reports ? run.startedAt : cursor.reportedAt,
    restatedAt: run.restates ? run.startedAt : cursor.restatedAt,
    listsAt: run.countsLists ? run.startedAt : cursor.listsAt,
    run: null,
  };
}

// The first run after the night's hour restates, whenever the last one was.
function isRestateDue(restatedAt: string | null, now: Date): boolean {
  const night = new Date(now);
  night.setUTCHours(RESTATE_AT_UTC_HOUR, 0, 0, 0);
  if (night > now) night.setTime(night.getTime() - DAY);
  return restatedAt === null || Date.parse(restatedAt) < night.getTime();
}

// A report's days are days of the account's time zone, which may be ahead of or behind ours.
function windowOf(days: number, now: Date) {
  const day = (offset: number) => new Date(now.getTime() + offset * DAY).toISOString().slice(0, 10);
  return { start: day(-days - 1), end: day(2) };
}

/** A cursor that cannot be read starts over: everything behind it is an upsert. */
export function readCursor(value: unknown): Cursor {
  const saved = record(value);
  return {
    since: instant(saved.since),
    reportedAt: instant(saved.reportedAt),
    restatedAt: instant(saved.restatedAt),
    listsAt: instant(saved.listsAt),
    run: readRun(saved.run),
  };
}

function readRun(value: unknown): Run | null {
  const saved = record(value);
  const window = record(saved.window);
  const [startedAt, since, start, end] = [
    saved.startedAt,
    saved.since,
    window.start,
    window.end,
  ].map(text);
  const stage = STAGES.find((name) => name === saved.stage);
  if (!startedAt || !since || !start || !end || !stage) return null;
  return {
    startedAt,
    since,
    reports: saved.reports === true,
    restates: saved.restates === true,
    countsLists: saved.countsLists === true,
    window: { start, end },
    stage,
    page: text(saved.page),
    metric: saved.metric ? (saved.metric as Metric) : null, // written by us, in this shape
    rows: list(saved.rows) as ReportRow[], // written by us, in this shape
  };
}

const STAGES: Stage[] = ['email', 'sms', 'awaiting', 'lists', 'report'];
