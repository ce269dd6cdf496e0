import type { Answer, Failure } from '../_shared/klaviyo/answer.ts';
import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { listCampaigns, type CampaignFilter } from '../_shared/klaviyo/campaigns.ts';
import { countList, type ListSize } from '../_shared/klaviyo/lists.ts';
import { findRevenueMetric } from '../_shared/klaviyo/metrics.ts';
import {
  queryCampaignValues,
  sumByCampaign,
  type CampaignRow,
} from '../_shared/klaviyo/reports.ts';
import type { Klaviyo } from '../_shared/klaviyo/transport.ts';
import { finishRun, startRun, type Cursor, type Run, type Stage } from './cursor.ts';

/** Every save keeps the cursor in the same transaction as the data, so that it is never ahead of it. */
export type SyncPorts = {
  klaviyo: Klaviyo;
  saveCampaigns(campaigns: Campaign[], cursor: Cursor): Promise<void>;
  saveListSize(list: ListSize | null, asOf: Date, cursor: Cursor): Promise<void>;
  saveReport(rows: CampaignRow[], metric: string | null, asOf: Date, cursor: Cursor): Promise<void>;
  takeReportToken(): Promise<number>;
  now(): Date;
  isTimeUp(): boolean;
};

export type SyncOutcome =
  | { kind: 'finished' }
  | { kind: 'deferred'; seconds: number; reason: string }
  | { kind: 'failed'; failure: Failure };

/** What else to ask for: our campaigns that should have gone out, and the lists that are mailed. */
export type Wanted = { awaiting: string[]; lists: string[] };

const MAX_AWAITING = 50;
const NEXT_STAGE: Record<Stage, Stage> = {
  email: 'sms',
  sms: 'awaiting',
  awaiting: 'lists',
  lists: 'report',
  report: 'report',
};

/** Brings one client's account up to date, page by page; may stop after any page and be called again. */
export async function syncAccount(
  ports: SyncPorts,
  saved: Cursor,
  { awaiting, lists }: Wanted,
): Promise<SyncOutcome> {
  let cursor = saved.run ? saved : { ...saved, run: startRun(saved, ports.now()) };
  while (cursor.run) {
    if (ports.isTimeUp()) return { kind: 'deferred', seconds: 0, reason: 'goes on' };
    const { run } = cursor;
    const step =
      run.stage === 'report'
        ? await reportStep(ports, cursor, run)
        : run.stage === 'lists'
          ? await listStep(ports, cursor, run, lists)
          : await campaignStep(ports, cursor, run, awaiting);
    if ('kind' in step) return step;
    cursor = step;
  }
  return { kind: 'finished' };
}

async function campaignStep(ports: SyncPorts, cursor: Cursor, run: Run, awaiting: string[]) {
  const ids = awaiting.slice(0, MAX_AWAITING);
  // Some of ours may be sent without Klaviyo counting that as a change: those are asked for by name.
  const filter: CampaignFilter = run.stage === 'awaiting' ? { ids } : { updatedSince: run.since };
  if (run.stage === 'awaiting' && ids.length === 0) return { ...cursor, run: afterPage(run, null) };

  const channel = run.stage === 'sms' ? 'sms' : 'email';
  const answer = await listCampaigns(ports.klaviyo, channel, filter, run.page);
  if (!answer.ok) return stop(ports, cursor, run, answer.failure);

  const next = { ...cursor, run: afterPage(run, answer.value.next) };
  await ports.saveCampaigns(answer.value.campaigns, next);
  return next;
}

async function listStep(ports: SyncPorts, cursor: Cursor, run: Run, lists: string[]) {
  const at = Number(run.page ?? 0);
  const id = lists[at];
  if (!run.countsLists || id === undefined) return { ...cursor, run: afterPage(run, null) };

  const answer = await countList(ports.klaviyo, id);
  if (!answer.ok) return stop(ports, cursor, run, answer.failure);
  const more = at + 1 < lists.length ? String(at + 1) : null;
  const next = { ...cursor, run: afterPage(run, more) };
  await ports.saveListSize(answer.value, ports.now(), next);
  return next;
}

function afterPage(run: Run, page: string | null): Run {
  return { ...run, page, stage: page ? run.stage : NEXT_STAGE[run.stage] };
}

async function reportStep(ports: SyncPorts, cursor: Cursor, run: Run) {
  if (!run.reports) return finishWithoutReport(ports, cursor, run);
  const metric = await metricOf(ports, run);
  if (!metric.ok) return stop(ports, cursor, run, metric.failure);
  // An account that has never recorded an event has nothing to report.
  if (!metric.value) return finishWithoutReport(ports, cursor, run);

  const seconds = await ports.takeReportToken();
  if (seconds > 0) return { kind: 'deferred' as const, seconds, reason: 'report budget' };

  const answer = await queryCampaignValues(ports.klaviyo, {
    ...run.window,
    conversionMetricId: metric.value.id,
    page: run.page,
  });
  if (!answer.ok) return stop(ports, cursor, run, answer.failure);

  const sofar = { ...run, metric: metric.value, rows: [...run.rows, ...answer.value.rows] };
  if (!answer.value.next) return finish(ports, cursor, sofar);
  const next = { ...cursor, run: { ...sofar, page: answer.value.next } };
  await ports.saveReport([], metric.value.name, ports.now(), next);
  return next;
}

async function metricOf(ports: SyncPorts, run: Run): Promise<Answer<Run['metric']>> {
  return run.metric ? { ok: true, value: run.metric } : findRevenueMetric(ports.klaviyo);
}

async function finish(ports: SyncPorts, cursor: Cursor, run: Run): Promise<Cursor> {
  const done = finishRun(cursor, run);
  const rows = sumByCampaign(run.rows);
  await ports.saveReport(rows, run.metric?.name ?? null, ports.now(), done);
  return done;
}

async function finishWithoutReport(ports: SyncPorts, cursor: Cursor, run: Run): Promise<Cursor> {
  const done = finishRun(cursor, run);
  await ports.saveCampaigns([], done);
  return done;
}

async function stop(
  ports: SyncPorts,
  cursor: Cursor,
  run: Run,
  failure: Failure,
): Promise<SyncOutcome> {
  if (failure.kind === 'throttled') {
    return { kind: 'deferred', seconds: failure.retryAfter, reason: 'throttled by Klaviyo' };
  }
  // A page cursor that Klaviyo no longer takes would be refused for ever: the next try starts over.
  if (failure.kind === 'rejected' && run.page)
    await ports.saveCampaigns([], { ...cursor, run: null });
  return { kind: 'failed', failure };
}
