import type { Change } from '@/lib/writing/compare';

/** A text with what was added and what was taken away, word by word. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return changes.map(({ kind, text }, index) => {
    if (kind === 'added') {
      return (
        <ins key={index} className="bg-positive-subtle text-positive-text no-underline">
          {text}
        </ins>
      );
    }
    if (kind === 'removed') {
      return (
        <del key={index} className="bg-critical-subtle text-critical-text">
          {text}
        </del>
      );
    }
    return <span key={index}>{text}</span>;
  });
}
