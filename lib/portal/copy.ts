import { diffWordsWithSpace } from 'diff';
import { z } from 'zod';

const Node = z.object({
  type: z.string(),
  text: z.string().optional(),
  get content() {
    return z.array(Node).optional();
  },
});
type Node = z.output<typeof Node>;

export type Line = { kind: 'heading' | 'text' | 'item'; text: string };

const LINES: Readonly<Record<string, Line['kind']>> = { heading: 'heading', paragraph: 'text' };

function textOf(node: Node): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(textOf).join('');
}

function linesOf(node: Node, inItem: boolean): Line[] {
  const kind = LINES[node.type];
  if (kind) return [{ kind: inItem ? 'item' : kind, text: textOf(node) }];
  return (node.content ?? []).flatMap((child) => linesOf(child, inItem || node.type === 'listItem'));
}

/** The editor's document as the lines a reader sees. */
export function copyLines(body: unknown): Line[] {
  const doc = Node.safeParse(body);
  return doc.success ? linesOf(doc.data, false).filter(({ text }) => text.trim()) : [];
}

export const plainCopy = (body: unknown) =>
  copyLines(body)
    .map(({ kind, text }) => (kind === 'item' ? `· ${text}` : text))
    .join('\n\n');

export type Passage = { text: string; kind: 'same' | 'added' | 'removed' };

/** What changed between two texts, word by word. */
export function wordDiff(before: string, after: string): Passage[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** How many places changed: a removal and what took its place are one. */
export function changedPlaces(passages: Passage[]): number {
  return passages.filter(
    ({ kind }, index) => kind !== 'same' && (passages[index - 1]?.kind ?? 'same') === 'same',
  ).length;
}
