import { describe } from '../_shared/klaviyo/answer.ts';
import { SecretError } from '../_shared/secrets.ts';
import { readCursor } from './cursor.ts';
import { syncAccount, type SyncPorts } from './sync.ts';

export type Job = { id: number; attempt: number; clientId: string };
export type Account = {
  sealedKey: string;
  authorized: boolean;
  cursor: unknown;
  awaiting: string[];
};

export type WorkerPorts = {
  enqueueDue(): Promise<void>;
  claim(): Promise<Job | null>;
  account(clientId: string): Promise<Account | null>;
  open(job: Job, account: Account): Promise<SyncPorts>;
  finish(job: Job): Promise<void>;
  defer(job: Job, seconds: number, reason: string): Promise<void>;
  fail(job: Job, error: string, final: boolean): Promise<void>;
  markUnauthorized(job: Job, detail: string): Promise<void>;
  isTimeUp(): boolean;
};

/** Works off due syncs one account at a time until none is left or the function's time is up. */
export async function drain(ports: WorkerPorts): Promise<{ synced: number; left: number }> {
  await ports.enqueueDue();
  const tally = { synced: 0, left: 0 };
  while (!ports.isTimeUp()) {
    const job = await ports.claim();
    if (!job) break;
    const done = await work(ports, job);
    if (done) tally.synced += 1;
    else tally.left += 1;
  }
  return tally;
}

async function work(ports: WorkerPorts, job: Job): Promise<boolean> {
  try {
    return await sync(ports, job);
  } catch (error) {
    // A broken row or an unreachable database must not stop the other clients' syncs.
    const final = error instanceof SecretError;
    await ports.fail(job, error instanceof Error ? error.message : String(error), final);
    return false;
  }
}

async function sync(ports: WorkerPorts, job: Job): Promise<boolean> {
  const account = await ports.account(job.clientId);
  if (!account?.authorized) {
    await ports.finish(job);
    return false;
  }
  const cursor = readCursor(account.cursor);
  const outcome = await syncAccount(await ports.open(job, account), cursor, account.awaiting);

  if (outcome.kind === 'finished') {
    await ports.finish(job);
    return true;
  }
  if (outcome.kind === 'deferred') {
    await ports.defer(job, outcome.seconds, outcome.reason);
  } else if (outcome.failure.kind === 'unauthorized') {
    await ports.markUnauthorized(job, outcome.failure.detail);
    await ports.finish(job);
  } else {
    await ports.fail(job, describe(outcome.failure), false);
  }
  return false;
}
