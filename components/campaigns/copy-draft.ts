import { type CopyDocument } from '@/lib/campaigns/document';

/** What somebody is writing, kept in their browser until it is saved. */
export type Draft = {
  basedOn: number;
  subject: string;
  previewText: string;
  body: CopyDocument;
  at: number;
};

const keyOf = (campaignId: string) => `copy-draft:${campaignId}`;

export function readDraft(campaignId: string): Draft | null {
  try {
    const draft: Draft = JSON.parse(localStorage.getItem(keyOf(campaignId)) ?? 'null');
    return draft && Array.isArray(draft.body?.content) ? draft : null;
  } catch {
    return null; // somebody else's text under our key
  }
}

export function keepDraft(campaignId: string, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(campaignId), JSON.stringify(draft));
  } catch {
    // Private windows may refuse storage; the text is still on the screen.
  }
}

export function forgetDraft(campaignId: string): void {
  localStorage.removeItem(keyOf(campaignId));
}
