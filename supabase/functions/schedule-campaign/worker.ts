import { CLOSED, DONE, type Job, type Verdict } from '../_shared/jobs.ts';
import { describe } from '../_shared/klaviyo/answer.ts';
import { SecretError } from '../_shared/secrets.ts';
import { converge } from './converge.ts';
import type { Ports, Schedule, Settled } from './schedule.ts';

export type Read = {
  schedule: Schedule;
  clientId: string;
  sealedKey: string | null;
  isOpen: boolean;
};

export type WorkerPorts = {
  read(job: Job): Promise<Read | null>;
  /** Throws SecretError when the stored key cannot be opened. */
  open(job: Job, sealedKey: string, schedule: Schedule): Promise<Ports>;
  /** Writes how it ended and completes the job. */
  settle(job: Job, schedule: Schedule, state: Settled, detail: string | null): Promise<void>;
  markUnauthorized(job: Job, clientId: string, detail: string): Promise<void>;
};

/** One campaign's way to Klaviyo, or back from it. */
export const scheduleWorker =
  (ports: WorkerPorts) =>
  async (job: Job): Promise<Verdict> => {
    const read = await ports.read(job);
    if (!read?.isOpen) return DONE;
    const { schedule, sealedKey } = read;
    const settle = async (state: Settled, detail: string | null) => {
      await ports.settle(job, schedule, state, detail);
      return CLOSED;
    };
    if (!sealedKey) return settle(...withoutKey(schedule));

    const opened = await ports.open(job, sealedKey, schedule).catch((error: unknown) => {
      if (error instanceof SecretError) return error;
      throw error;
    });
    if (opened instanceof SecretError) return settle(...refusedKey(schedule, opened.message));

    const outcome = await converge(opened, schedule);
    if (outcome.kind === 'deferred') {
      return { kind: 'later', seconds: outcome.seconds, reason: outcome.reason };
    }
    if (outcome.kind === 'settled') return settle(outcome.state, outcome.detail);
    if (outcome.failure.kind !== 'unauthorized') {
      return { kind: 'failed', error: describe(outcome.failure) };
    }
    await ports.markUnauthorized(job, read.clientId, outcome.failure.detail);
    return settle(...refusedKey(schedule, describe(outcome.failure)));
  };

function withoutKey(schedule: Schedule): [Settled, string | null] {
  if (schedule.wanted === 'scheduled' && !isAtKlaviyo(schedule)) return ['by_hand', null];
  if (!isAtKlaviyo(schedule)) return ['cancelled', null];
  return ['too_late', 'The Klaviyo key was removed. Look after this campaign in Klaviyo itself.'];
}

// Without a key nothing can be taken back or looked up: a person has to see what is there.
function refusedKey(schedule: Schedule, detail: string): [Settled, string] {
  const mayGoOut = schedule.wanted === 'cancelled' || schedule.progress.sendRequestedAt !== null;
  return isAtKlaviyo(schedule) && mayGoOut
    ? ['too_late', `${detail} Look after this campaign in Klaviyo itself.`]
    : ['failed', detail];
}

const isAtKlaviyo = ({ progress }: Schedule) => progress.klaviyoCampaignId !== null;
