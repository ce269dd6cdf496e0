import type { Passage } from '@/lib/portal/copy';

/** A text with what changed in it: added underlined, removed struck through. */
export function DiffText({ passages }: { passages: Passage[] }) {
  return passages.map(({ kind, text }, index) => {
    if (kind === 'added') return <ins key={index}>{text}</ins>;
    if (kind === 'removed') return <del key={index}>{text}</del>;
    return <span key={index}>{text}</span>;
  });
}
