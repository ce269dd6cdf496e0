import { X } from 'lucide-react';
import { brandStyle } from '@/components/ui/brand';
import { cn } from '@/components/ui/cn';
import type { PopupKind } from '@/lib/popups/names';

export type Words = { headline: string; body: string; button: string; small_print: string };

type Props = {
  kind: PopupKind;
  words: Words;
  picture: { src: string; alt: string } | null;
  /** Without one it is drawn in our own ink. */
  color: string | null;
};

const PLACES: Record<PopupKind, string> = {
  popup: 'items-center justify-center p-8',
  flyout: 'items-end justify-end p-4',
  full_page: 'items-stretch',
  banner: 'items-start',
  embed: 'items-center justify-center p-4',
};
const SIZES: Record<PopupKind, string> = {
  popup: 'w-full max-w-72 rounded-8 shadow-dialog',
  flyout: 'w-full max-w-60 rounded-8 shadow-menu',
  full_page: 'w-full',
  banner: 'w-full',
  embed: 'w-full rounded-8 border border-line',
};

/** About how it opens on a page: the words are exact, fonts and colours are the site's own, whatever theme the reader has. */
export function PopupPreview({ kind, words, picture, color }: Props) {
  const flat = kind === 'banner';
  return (
    <figure
      data-slot="popup-preview"
      data-brand
      style={brandStyle(color)}
      className="overflow-hidden rounded-8 border border-line-strong text-ink scheme-light"
    >
      <figcaption className="flex h-7 items-center gap-1.5 border-b border-line bg-sunken px-3">
        {[0, 1, 2].map((dot) => (
          <i key={dot} className="size-2 rounded-full bg-line-strong" />
        ))}
        <span className="sr-only">On a page of the site</span>
      </figcaption>
      <div className={cn('flex min-h-80 bg-sunken', PLACES[kind])}>
        <div className={cn('relative overflow-hidden bg-raised text-ink', SIZES[kind])}>
          <X className="absolute top-2 right-2 text-faint" />
          {picture && !flat && (
            <img
              src={picture.src}
              alt={picture.alt}
              className="max-h-44 w-full object-cover object-top"
            />
          )}
          <div
            className={cn(
              flat
                ? 'flex flex-wrap items-center gap-x-4 gap-y-1 py-2 pr-9 pl-4'
                : 'grid gap-2 p-5 text-center',
              kind === 'full_page' && 'min-h-60 content-center',
            )}
          >
            <p
              className={cn(
                'font-semibold wrap-anywhere',
                flat ? 'text-14' : 'text-20 text-balance',
              )}
            >
              {words.headline || <span className="text-faint">The headline</span>}
            </p>
            {words.body && (
              <p className="text-14 wrap-anywhere whitespace-pre-line text-dim">{words.body}</p>
            )}
            <span
              className={cn(
                'rounded-6 bg-ink px-4 text-center text-14 font-medium wrap-anywhere text-surface',
                flat ? 'py-1' : 'mt-1 py-2.5',
              )}
            >
              {words.button || 'The button'}
            </span>
            {words.small_print && (
              <p className="text-12 wrap-anywhere whitespace-pre-line text-faint">
                {words.small_print}
              </p>
            )}
          </div>
        </div>
      </div>
    </figure>
  );
}
