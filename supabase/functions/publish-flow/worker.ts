import { CLOSED, DONE, type Job, type Verdict } from '../_shared/jobs.ts';
import { describe } from '../_shared/klaviyo/answer.ts';
import { SecretError } from '../_shared/secrets.ts';
import { converge } from './converge.ts';
import type { Ports, Publication, Settled } from './publication.ts';

export type Read = {
  publication: Publication;
  clientId: string;
  sealedKey: string | null;
  isOpen: boolean;
};

export type WorkerPorts = {
  read(job: Job): Promise<Read | null>;
  /** Throws SecretError when the stored key cannot be opened. */
  open(job: Job, sealedKey: string, publication: Publication): Promise<Ports>;
  /** Writes how it ended and completes the job. */
  settle(job: Job, publication: Publication, state: Settled, detail: string | null): Promise<void>;
  markUnauthorized(job: Job, clientId: string, detail: string): Promise<void>;
};

/** One flow's way to live in Klaviyo, or to a pause. */
export const publishWorker =
  (ports: WorkerPorts) =>
  async (job: Job): Promise<Verdict> => {
    const read = await ports.read(job);
    if (!read?.isOpen) return DONE;
    const { publication, sealedKey } = read;
    const settle = async (state: Settled, detail: string | null) => {
      await ports.settle(job, publication, state, detail);
      return CLOSED;
    };
    if (!sealedKey) return settle('failed', withoutKey(publication));

    const opened = await ports.open(job, sealedKey, publication).catch((error: unknown) => {
      if (error instanceof SecretError) return error;
      throw error;
    });
    if (opened instanceof SecretError) return settle('failed', opened.message);

    const outcome = await converge(opened, publication);
    if (outcome.kind === 'deferred') {
      return { kind: 'later', seconds: outcome.seconds, reason: outcome.reason };
    }
    if (outcome.kind === 'settled') return settle(outcome.state, outcome.detail);
    if (outcome.failure.kind !== 'unauthorized') {
      return { kind: 'failed', error: describe(outcome.failure) };
    }
    await ports.markUnauthorized(job, read.clientId, outcome.failure.detail);
    return settle('failed', describe(outcome.failure));
  };

// Nothing can be looked up without it: whether it is live there is for a person to see.
const withoutKey = ({ progress }: Publication) =>
  progress.klaviyoFlowId
    ? 'The Klaviyo key was removed. Look after this flow in Klaviyo itself.'
    : 'The Klaviyo key was removed. Try again to set it live by hand.';
