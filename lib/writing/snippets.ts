import type { Result } from '@/lib/core/result';
import type { CopyDocument } from './document';

/** A piece of text that somebody keeps to use again. */
export type Snippet = { id: string; title: string; home: string; body: CopyDocument };

/** How an editor asks for the pieces that fit what was typed. */
export type FindSnippets = (search: { text: string }) => Promise<Result<Snippet[]>>;
