import { CLOSED, DONE, type Job, type Verdict } from '../_shared/jobs.ts';
import { describe } from '../_shared/klaviyo/answer.ts';
import { SecretError } from '../_shared/secrets.ts';
import type { Cursor } from './cursor.ts';
import { syncAccount, type SyncPorts, type Wanted } from './sync.ts';

export type Account = Wanted & { cursor: Cursor };

export type WorkerPorts = {
  /** null when no usable key is stored. Throws SecretError when the stored one cannot be opened. */
  open(job: Job): Promise<{ account: Account; ports: SyncPorts } | null>;
  markUnauthorized(job: Job, detail: string): Promise<void>;
};

/** One client's sync. A key that no longer works is marked once and closes the job: trying again would not help. */
export const syncWorker =
  ({ open, markUnauthorized }: WorkerPorts) =>
  async (job: Job): Promise<Verdict> => {
    const opened = await open(job).catch((error: unknown) => {
      if (error instanceof SecretError) return error;
      throw error;
    });
    if (!opened) return DONE;
    if (opened instanceof SecretError) {
      await markUnauthorized(job, opened.message);
      return CLOSED;
    }

    const { account, ports } = opened;
    const outcome = await syncAccount(ports, account.cursor, account);
    if (outcome.kind === 'finished') return DONE;
    if (outcome.kind === 'deferred') {
      return { kind: 'later', seconds: outcome.seconds, reason: outcome.reason };
    }
    if (outcome.failure.kind !== 'unauthorized') {
      return { kind: 'failed', error: describe(outcome.failure) };
    }
    await markUnauthorized(job, outcome.failure.detail);
    return CLOSED;
  };
