type Mark = { type: 'bold' | 'italic' } | { type: 'link'; attrs: { href: string } };
type Node = {
  type: string;
  attrs?: { level: number };
  content?: Node[];
  text?: string;
  marks?: Mark[];
};

const INLINE = /\*\*(.+?)\*\*|\[(.+?)\]\((.+?)\)|_(.+?)_/g;

/** The editor's document from the little markup the demo copy is written in. */
export function toDocument(source: string): Node {
  const content: Node[] = [];
  for (const line of source.split('\n')) {
    const last = content.at(-1);
    if (line.startsWith('# ')) {
      content.push({ type: 'heading', attrs: { level: 2 }, content: inline(line.slice(2)) });
    } else if (line.startsWith('- ')) {
      const item = {
        type: 'listItem',
        content: [{ type: 'paragraph', content: inline(line.slice(2)) }],
      };
      if (last?.type === 'bulletList') last.content?.push(item);
      else content.push({ type: 'bulletList', content: [item] });
    } else {
      content.push({ type: 'paragraph', content: inline(line) });
    }
  }
  return { type: 'doc', content };
}

function inline(line: string, marks: Mark[] = []): Node[] {
  const nodes: Node[] = [];
  let read = 0;
  const plain = (text: string) => {
    if (text) nodes.push({ type: 'text', text, ...(marks.length > 0 && { marks }) });
  };
  for (const match of line.matchAll(INLINE)) {
    const [whole, bold, label, href, italic] = match;
    plain(line.slice(read, match.index));
    if (bold) nodes.push(...inline(bold, [...marks, { type: 'bold' }]));
    if (label && href) nodes.push(...inline(label, [...marks, { type: 'link', attrs: { href } }]));
    if (italic) nodes.push(...inline(italic, [...marks, { type: 'italic' }]));
    read = match.index + whole.length;
  }
  plain(line.slice(read));
  return nodes;
}
