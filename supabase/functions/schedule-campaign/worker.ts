import { describe } from '../_shared/klaviyo/answer.ts';
import { SecretError } from '../_shared/secrets.ts';
import { converge } from './converge.ts';
import type { Ports, Schedule, Settled } from './schedule.ts';

export type Job = { id: number; attempt: number; campaignId: string };
export type Account = { sealedKey: string | null; authorized: boolean };

export type WorkerPorts = {
  claim(): Promise<Job | null>;
  read(campaignId: string): Promise<{ account: Account; schedule: Schedule } | null>;
  open(job: Job, sealedKey: string, schedule: Schedule): Promise<Ports>;
  settle(job: Job, schedule: Schedule, state: Settled, detail: string | null): Promise<void>;
  finish(job: Job): Promise<void>;
  defer(job: Job, seconds: number, reason: string): Promise<void>;
  fail(job: Job, error: string, final: boolean): Promise<void>;
  markUnauthorized(job: Job, campaignId: string, detail: string): Promise<void>;
  isTimeUp(): boolean;
};

export async function drain(ports: WorkerPorts): Promise<{ worked: number }> {
  let worked = 0;
  while (!ports.isTimeUp()) {
    const job = await ports.claim();
    if (!job) break;
    await work(ports, job);
    worked += 1;
  }
  return { worked };
}

async function work(ports: WorkerPorts, job: Job): Promise<void> {
  try {
    await schedule(ports, job);
  } catch (error) {
    // One campaign's broken row must not stop the others.
    const final = error instanceof SecretError;
    await ports.fail(job, error instanceof Error ? error.message : String(error), final);
  }
}

async function schedule(ports: WorkerPorts, job: Job): Promise<void> {
  const read = await ports.read(job.campaignId);
  if (!read) return ports.finish(job);
  const { account, schedule } = read;
  const withoutCalls = settleWithoutCalls(account, schedule);
  if (withoutCalls || !account.sealedKey) {
    const [state, detail] = withoutCalls ?? ['by_hand', null];
    await ports.settle(job, schedule, state, detail);
    return ports.finish(job);
  }

  const outcome = await converge(await ports.open(job, account.sealedKey, schedule), schedule);
  if (outcome.kind === 'deferred') return ports.defer(job, outcome.seconds, outcome.reason);
  if (outcome.kind === 'settled') {
    await ports.settle(job, schedule, outcome.state, outcome.detail);
    return ports.finish(job);
  }
  if (outcome.failure.kind !== 'unauthorized') {
    return ports.fail(job, describe(outcome.failure), false);
  }
  await ports.markUnauthorized(job, job.campaignId, outcome.failure.detail);
  await ports.settle(job, schedule, 'failed', describe(outcome.failure));
  return ports.finish(job);
}

function settleWithoutCalls(account: Account, schedule: Schedule): [Settled, string | null] | null {
  const { progress, wanted } = schedule;
  const touched = progress.templateId !== null || Object.keys(progress.imageUrls).length > 0;
  if (!account.sealedKey && wanted === 'scheduled') return ['by_hand', null];
  if (!account.sealedKey && !touched) return ['cancelled', null];
  if (!account.sealedKey) return ['failed', 'The Klaviyo key was removed. Cancel it in Klaviyo.'];
  return account.authorized ? null : ['failed', 'Klaviyo no longer accepts the stored key.'];
}
