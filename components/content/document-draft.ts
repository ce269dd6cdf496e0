import { draftsOf } from '@/components/writing/drafts';

/** What somebody writes here, kept in their browser until it is saved. */
export const documentDrafts = draftsOf<{ title: string; html: string }>('document-draft');
export type DocumentDraft = ReturnType<typeof documentDrafts.parse> & object;
