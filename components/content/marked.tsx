import { piecesOf } from '@/lib/content/marks';

/** What the search found, its words marked. Elements are made of the pieces; nothing stored becomes markup. */
export function Marked({ text }: { text: string }) {
  return piecesOf(text).map((piece, index) =>
    piece.marked ? (
      <mark key={index} className="rounded-4 bg-caution-subtle px-0.5 text-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
