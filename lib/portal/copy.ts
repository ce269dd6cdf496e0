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
  return (node.content ?? []).flatMap((child) =>
    linesOf(child, inItem || node.type === 'listItem'),
  );
}

/** The editor's document as the lines a reader sees. */
export function copyLines(body: unknown): Line[] {
  const doc = Node.safeParse(body);
  return doc.success ? linesOf(doc.data, false).filter(({ text }) => text.trim()) : [];
}

export const plainCopy = (body: unknown) =>
  copyLines(body)
    .map(({ kind, text }) => (kind === 'item' ? `· ${text}` : text))
    .join('\n');

/** Words out and in. A text that changed more was written anew, and comparing it would hold up everybody else. */
const MOST_EDITS = 800;

export type Passage = { text: string; kind: 'same' | 'added' | 'removed' };

const kindOf = ({ added, removed }: { added: boolean; removed: boolean }): Passage['kind'] =>
  added ? 'added' : removed ? 'removed' : 'same';

/** What changed between two texts. Words changed in a row are one passage out and one in, not a zip of both. */
export function wordDiff(before: string, after: string): Passage[] {
  const passages: Passage[] = [];
  let out = '';
  let into = '';
  const close = () => {
    if (out) passages.push({ text: out, kind: 'removed' });
    if (into) passages.push({ text: into, kind: 'added' });
    out = into = '';
  };
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  const parts = found.filter(({ value }) => value);
  for (const [index, part] of parts.entries()) {
    const kind = kindOf(part);
    const next = parts[index + 1];
    const between =
      kind === 'same' &&
      /^[ ]+$/.test(part.value) &&
      (out || into) &&
      next &&
      kindOf(next) !== 'same';
    if (kind === 'same' && !between) {
      close();
      passages.push({ text: part.value, kind });
    }
    if (kind === 'removed' || between) out += part.value;
    if (kind === 'added' || between) into += part.value;
  }
  close();
  return passages;
}

/** How many places changed: a removal and what took its place are one. */
export function changedPlaces(passages: Passage[]): number {
  return passages.filter(
    ({ kind }, index) => kind !== 'same' && (passages[index - 1]?.kind ?? 'same') === 'same',
  ).length;
}
