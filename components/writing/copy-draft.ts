import { draftsOf } from './drafts';

/** What somebody writes of a message, kept in their browser until it is saved. */
const drafts = draftsOf<{ subject: string; previewText: string }>('copy-draft');
export type Draft = ReturnType<typeof drafts.parse> & object;

export const {
  watch: watchDrafts,
  stored: storedDraft,
  parse: parseDraft,
  keep: keepDraft,
  forget: forgetDraft,
} = drafts;
