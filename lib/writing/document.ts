import { z } from 'zod';

/** The editor's document, as far as we let it go: the same nodes that Postgres accepts. */
export type Mark =
  { type: 'bold' | 'italic' | 'strike' } | { type: 'link'; attrs: { href: string } };
export type Inline = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' };
export type Block =
  | { type: 'paragraph'; content?: Inline[] }
  | { type: 'heading'; attrs: { level: number }; content?: Inline[] }
  | { type: 'bulletList' | 'orderedList'; content: ListItem[] }
  | { type: 'horizontalRule' };
type ListItem = { type: 'listItem'; content: Block[] };
export type CopyDocument = { type: 'doc'; content: Block[] };

const WEB = /^(https?:\/\/|mailto:)/i;

export const isSafeLink = (href: string) => WEB.test(href) && !/\p{Cc}/u.test(href);

const mark = z.union([
  z.object({ type: z.enum(['bold', 'italic', 'strike']) }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({ href: z.string().max(2000).refine(isSafeLink) }),
  }),
]);
const inline = z.union([
  z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() }),
  z.object({ type: z.literal('hardBreak') }),
]);
const block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    z.object({ type: z.literal('paragraph'), content: z.array(inline).optional() }),
    z.object({
      type: z.literal('heading'),
      attrs: z.object({ level: z.number().int().min(1).max(6) }),
      content: z.array(inline).optional(),
    }),
    z.object({ type: z.enum(['bulletList', 'orderedList']), content: z.array(listItem) }),
    z.object({ type: z.literal('horizontalRule') }),
  ]),
);
const listItem: z.ZodType<ListItem> = z.object({
  type: z.literal('listItem'),
  content: z.array(block),
});

export const copyDocument: z.ZodType<CopyDocument> = z.object({
  type: z.literal('doc'),
  content: z.array(block),
});

/** What is stored, or an empty document where it is none. */
export function readDocument(body: unknown): CopyDocument {
  const parsed = copyDocument.safeParse(body);
  return parsed.success ? parsed.data : { type: 'doc', content: [] };
}

/** The document as plain words, one block to a line: for counting and comparing. */
export function documentText({ content }: { content: readonly Block[] }): string {
  return content
    .map(blockText)
    .filter((line) => line !== null)
    .join('\n');
}

function blockText(block: Block): string | null {
  switch (block.type) {
    case 'horizontalRule':
      return null;
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => `• ${documentText(item)}`).join('\n');
    default:
      return (block.content ?? [])
        .map((part) => (part.type === 'text' ? part.text : '\n'))
        .join('');
  }
}
