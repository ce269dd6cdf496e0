import type { Enum } from '@/lib/core/rows';

export type ContentKind = Enum<'content_kind'>;

/** In the order of the database's kind_order, which begins at 1. */
export const KINDS = [
  'document',
  'guideline',
  'snippet',
  'template',
  'copy_note',
  'design_note',
] as const satisfies ContentKind[];

export const kindOrder = (kind: ContentKind) => KINDS.indexOf(kind) + 1;

export const kindNames: Record<ContentKind, string> = {
  document: 'Document',
  guideline: 'Guideline',
  snippet: 'Snippet',
  template: 'E-mail template',
  copy_note: 'Copy note',
  design_note: 'Design note',
};

export const kindPlurals: Record<ContentKind, string> = {
  document: 'Documents',
  guideline: 'Guidelines',
  snippet: 'Snippets',
  template: 'Templates',
  copy_note: 'Copy notes',
  design_note: 'Design notes',
};

export const isKind = (word: unknown): word is ContentKind => KINDS.some((kind) => kind === word);
