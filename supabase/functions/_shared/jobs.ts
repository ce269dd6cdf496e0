import { DatabaseError, type Rpc } from './rpc.ts';

export type Job = { id: number; lease: string; payload: Record<string, unknown> };

/** What became of a job: done, already closed by the call that stored its result, for later, or failed. */
export type Verdict =
  | { kind: 'done' }
  | { kind: 'closed' }
  | { kind: 'later'; seconds: number; reason: string }
  | { kind: 'failed'; error: string; /** No use trying again. */ final?: boolean };

export const DONE: Verdict = { kind: 'done' };
export const CLOSED: Verdict = { kind: 'closed' };

const LEASE_SECONDS = 300;

/** Works a queue off, one job at a time, until it is empty or the function's time is up. */
export async function drain(
  rpc: Rpc,
  queue: string,
  isTimeUp: () => boolean,
  work: (job: Job) => Promise<Verdict>,
): Promise<Record<Verdict['kind'], number>> {
  const tally = { done: 0, closed: 0, later: 0, failed: 0 };
  while (!isTimeUp()) {
    const job = await claim(rpc, queue);
    if (!job) break;
    const verdict = await attempt(job, work);
    if (!verdict) continue;
    tally[verdict.kind] += 1;
    await close(rpc, job, verdict);
  }
  return tally;
}

async function claim(rpc: Rpc, queue: string): Promise<Job | null> {
  const claimed = await rpc('claim_jobs', { queue, batch: 1, lease_seconds: LEASE_SECONDS });
  const [job] = claimed as Job[]; // the function's declared return type
  return job ?? null;
}

// One broken job must not stop the others. null: the lease ran out, so it is somebody else's now.
async function attempt(job: Job, work: (job: Job) => Promise<Verdict>): Promise<Verdict | null> {
  try {
    return await work(job);
  } catch (error) {
    if (isLost(error)) return null;
    return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}

async function close(rpc: Rpc, { id: job, lease }: Job, verdict: Verdict): Promise<void> {
  try {
    if (verdict.kind === 'done') await rpc('complete_job', { job, lease });
    else if (verdict.kind === 'failed')
      await rpc('fail_job', { job, lease, error: verdict.error, final: verdict.final ?? false });
    else if (verdict.kind === 'later') {
      await rpc('defer_job', { job, lease, seconds: verdict.seconds, reason: verdict.reason });
    }
  } catch (error) {
    if (!isLost(error)) throw error;
  }
}

const isLost = (error: unknown) => error instanceof DatabaseError && error.code === 'PT409';
