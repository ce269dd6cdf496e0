import type { Failure } from '../_shared/klaviyo/answer.ts';
import type { DesignImage } from '../_shared/klaviyo/design-image.ts';
import type { Klaviyo } from '../_shared/klaviyo/transport.ts';

export type Wanted = 'live' | 'paused';

export type MailStep = {
  kind: 'email';
  id: string;
  name: string;
  subject: string;
  previewText: string;
  document: unknown;
  image: DesignImage | null;
};
export type DelayStep = {
  kind: 'delay';
  id: string;
  amount: number;
  unit: 'minutes' | 'hours' | 'days' | 'weeks';
};
/** Anything else is built by hand, and never gets here. */
export type Step = MailStep | DelayStep;

export type Content = {
  title: string;
  trigger: { type: 'list' | 'segment' | 'metric'; id: string };
  fromEmail: string;
  fromLabel: string;
  postalAddress: string;
  steps: Step[];
};

/** What exists at Klaviyo so far. Stored after every step, so that a killed worker's successor goes on from there. */
export type Progress = {
  klaviyoFlowId: string | null;
  templateIds: Record<string, string>;
  imageUrls: Record<string, string>;
};

export type Publication = {
  flowId: string;
  attempt: number;
  wanted: Wanted;
  /** Whether exactly this is what the client approved. */
  approved: boolean;
  /** Why it cannot be built by the interface, where it has a step of another kind. */
  oddStep: string | null;
  fingerprint: string;
  content: Content;
  progress: Progress;
};

export type Ports = {
  klaviyo: Klaviyo;
  remember(progress: Partial<Progress>): Promise<void>;
  readImage(image: DesignImage): Promise<Blob>;
};

export type Settled = 'live' | 'paused' | 'by_hand' | 'failed';
export type Outcome =
  | { kind: 'settled'; state: Settled; detail: string | null }
  | { kind: 'deferred'; seconds: number; reason: string }
  | { kind: 'failed'; failure: Failure };

export const settled = (state: Settled, detail: string | null = null): Outcome => ({
  kind: 'settled',
  state,
  detail,
});

/** A refusal of the content is final and somebody's to correct; everything else is worth another try. */
export function refusedBy(failure: Failure): Outcome {
  return failure.kind === 'rejected' ? settled('failed', failure.detail) : retry(failure);
}

export function retry(failure: Failure): Outcome {
  return failure.kind === 'throttled'
    ? { kind: 'deferred', seconds: failure.retryAfter, reason: 'throttled by Klaviyo' }
    : { kind: 'failed', failure };
}
