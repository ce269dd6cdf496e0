import type { Json } from '@/lib/core/database.types';
import type { CopyDocument } from './document';

/** One saved version of a message's words, of whatever record it is part of. */
export type CopyVersion = {
  id: string;
  version: number;
  subject: string;
  preview_text: string;
  body: Json;
  note: string;
  shared_at: string | null;
  created_at: string;
  author: { name: string } | null;
};

/** What is sent to save one: the version that was open is named, so that nobody's newer one is overwritten. */
export type CopyToSave = {
  subjectId: string;
  basedOn: number;
  subject: string;
  previewText: string;
  body: CopyDocument;
};
