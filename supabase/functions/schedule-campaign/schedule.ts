import type { Failure } from '../_shared/klaviyo/answer.ts';
import type { DesignImage } from '../_shared/klaviyo/design-image.ts';
import type { Klaviyo } from '../_shared/klaviyo/transport.ts';

export type Wanted = 'scheduled' | 'cancelled';

export type Content = {
  name: string;
  subject: string;
  previewText: string;
  fromEmail: string;
  fromLabel: string;
  included: string[];
  excluded: string[];
  sendAt: string;
  document: unknown;
  images: DesignImage[];
  postalAddress: string;
};

/** What exists at Klaviyo so far. Stored after every step, so that a killed worker's successor goes on from there. */
export type Progress = {
  templateId: string | null;
  klaviyoCampaignId: string | null;
  messageId: string | null;
  sendRequestedAt: string | null;
  imageUrls: Record<string, string>;
};

export type Schedule = {
  campaignId: string;
  attempt: number;
  wanted: Wanted;
  fingerprint: string;
  content: Content;
  progress: Progress;
};

export type Ports = {
  klaviyo: Klaviyo;
  /** Stores progress and answers what is wanted by now: an approval may have been voided meanwhile. */
  remember(progress: Partial<Progress>): Promise<Wanted>;
  readImage(image: DesignImage): Promise<Blob>;
  now(): Date;
};

export type Settled = 'scheduled' | 'cancelled' | 'by_hand' | 'failed' | 'too_late';
export type Outcome =
  | { kind: 'settled'; state: Settled; detail: string | null }
  | { kind: 'deferred'; seconds: number; reason: string }
  | { kind: 'failed'; failure: Failure };

export const settled = (state: Settled, detail: string | null = null): Outcome => ({
  kind: 'settled',
  state,
  detail,
});
export const later = (seconds: number, reason: string): Outcome => ({
  kind: 'deferred',
  seconds,
  reason,
});

/** A refusal of the content is final and somebody's to correct; everything else is worth another try. */
export function refusedBy(failure: Failure): Outcome {
  if (failure.kind === 'rejected') return settled('failed', failure.detail);
  return retry(failure);
}

export function retry(failure: Failure): Outcome {
  if (failure.kind === 'throttled') return later(failure.retryAfter, 'throttled by Klaviyo');
  return { kind: 'failed', failure };
}
