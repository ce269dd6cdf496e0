import type { ReactNode } from 'react';
import { isPicture } from '@/lib/files/picture';
import type { PopupKind } from '@/lib/popups/names';
import { PopupPreview, type Words } from './popup-preview';

type Props = {
  content: Words & { kind: PopupKind };
  file: {
    id: string;
    name: string;
    src: string;
    mime: string;
    width: number | null;
    height: number | null;
  } | null;
  color: string | null;
  /** Stands for a design that is no picture. */
  card: ReactNode;
};

/** About how it will open, and the design in full beside it. */
export function PopupSheet({ content, file, color, card }: Props) {
  const picture = file && isPicture(file) ? file : null;
  return (
    <div className="mx-auto grid max-w-240 items-start gap-6 md:grid-cols-2">
      <div className="min-w-0">
        <p className="mb-2 text-12 text-dim">About how it will open</p>
        <PopupPreview
          kind={content.kind}
          words={content}
          picture={picture && { src: picture.src, alt: '' }}
          color={color}
        />
      </div>
      {file && (
        <figure className="min-w-0">
          <figcaption className="mb-2 text-12 text-dim">Its design</figcaption>
          {picture ? (
            <img
              src={picture.src}
              alt={`The design of “${content.headline}”`}
              width={picture.width ?? undefined}
              height={picture.height ?? undefined}
              className="h-auto w-full rounded-8 border border-line-strong bg-surface"
            />
          ) : (
            card
          )}
        </figure>
      )}
    </div>
  );
}
