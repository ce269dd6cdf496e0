import { type CopyDocument } from '@/lib/writing/document';

/** What somebody is writing, kept in their browser until it is saved. */
export type Draft = {
  basedOn: number;
  subject: string;
  previewText: string;
  body: CopyDocument;
  at: number;
};

const keyOf = (subjectId: string) => `copy-draft:${subjectId}`;

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** For useSyncExternalStore: the draft as it is stored, which stays the same string while nothing changes. */
export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const storedDraft = (subjectId: string) => localStorage.getItem(keyOf(subjectId));

export function parseDraft(stored: string | null): Draft | null {
  try {
    const draft: Draft | null = JSON.parse(stored ?? 'null');
    return draft && Array.isArray(draft.body?.content) ? draft : null;
  } catch {
    return null; // not ours
  }
}

export function keepDraft(subjectId: string, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(subjectId), JSON.stringify(draft));
  } catch {
    // Private windows may refuse storage; the text is still on the screen.
  }
  tell();
}

export function forgetDraft(subjectId: string): void {
  localStorage.removeItem(keyOf(subjectId));
  tell();
}
