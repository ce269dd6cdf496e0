'use client';

import { useEffect, useRef } from 'react';
import { pinsOn, placeBetween } from '@/lib/annotations/format';
import type { Place } from '@/lib/annotations/pin';
import { watchHands } from './gestures';
import { DraftMark, PinMark } from './pin-mark';
import { type Sheet, useProof } from './proof';
import { useAim } from './use-aim';
import { AT_REST, useSharper } from './use-sharper';

type Props = { sheet: Sheet; which: 'now' | 'before' };

/** One version: its picture, what is pinned on it, and hands and keys that look closer or pin more. */
export function ProofSheet({ sheet, which }: Props) {
  const { stage, pins, act, aims, mayPin, open } = useProof();
  const frame = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const band = useRef<HTMLSpanElement>(null);
  const cross = useRef<HTMLSpanElement>(null);
  const said = useRef<HTMLSpanElement>(null);
  const takes = mayPin && which === 'now';
  const meaning = useRef({ takes, aims });
  useEffect(() => {
    meaning.current = { takes, aims };
  });

  const draw = (place: Place | null) => {
    if (!band.current) return;
    band.current.hidden = !place || place.w === null;
    if (!place) return;
    const { style } = band.current;
    style.left = `${place.x}%`;
    style.top = `${place.y}%`;
    style.width = `${place.w ?? 0}%`;
    style.height = `${place.h ?? 0}%`;
  };
  const begin = (place: Place) => {
    draw(null);
    act({ do: 'draft', place });
  };
  const latest = useRef({ draw, begin });
  useEffect(() => {
    latest.current = { draw, begin };
  });

  useEffect(() => {
    if (!frame.current || !plane.current) return;
    const detach = stage.attach(frame.current, plane.current);
    const unwatch = watchHands(frame.current, stage, {
      mayPlace: () => meaning.current.takes,
      aims: () => meaning.current.aims,
      draw: (from, to) => latest.current.draw(placeBetween(from, to)),
      place: (from, to) => latest.current.begin(placeBetween(from, to)),
    });
    return () => {
      unwatch();
      detach();
    };
  }, [stage]);

  const picture = useSharper(stage, sheet.file?.width ?? 0);

  const chosen = pins.find(({ id }) => id === open);
  useEffect(() => {
    if (frame.current && chosen) stage.reveal(frame.current, chosen);
  }, [chosen, stage]);

  const onKeyDown = useAim({
    frame,
    cross,
    said,
    stage,
    aims: aims && takes,
    draw,
    place: begin,
    leave: () => act({ do: 'aim', aims: false }),
  });

  const { file, name, caption, version } = sheet;
  return (
    <figure className="proof-sheet" data-version={which}>
      <figcaption className="proof-caption">
        <span className="font-medium text-ink">{name}</span>
        <span>{caption}</span>
        {which === 'before' && <span>stays as it was</span>}
      </figcaption>
      <div
        ref={frame}
        role="group"
        tabIndex={0}
        aria-label={`${name} of the design`}
        data-frame={which}
        data-takes={takes || undefined}
        data-aims={(aims && takes) || undefined}
        className="proof-frame"
        onKeyDown={onKeyDown}
      >
        <div
          ref={plane}
          className="proof-plane"
          data-natural={file?.width ?? undefined}
          style={file?.width ? { ['--natural' as string]: `${file.width}px` } : undefined}
        >
          <div className="proof-picture">
            {file ? (
              <img
                ref={picture}
                src={file.src}
                srcSet={file.srcSet}
                sizes={AT_REST}
                alt={`${name} of the design`}
                width={file.width ?? undefined}
                height={file.height ?? undefined}
                loading={which === 'now' ? 'eager' : 'lazy'}
                fetchPriority={which === 'now' ? 'high' : undefined}
                decoding="async"
                draggable={false}
                className="h-auto w-full rounded-4 bg-sunken shadow-[0_0_0_1px_var(--line-strong)]"
              />
            ) : (
              <div className="rounded-4 bg-surface p-6 shadow-[0_0_0_1px_var(--line-strong)]">
                {sheet.plain}
              </div>
            )}
          </div>
          {file &&
            pinsOn(pins, version).map((pin) => (
              <PinMark key={pin.id} pin={pin} version={version} frame={() => frame.current} />
            ))}
          {takes && (
            <>
              <DraftMark />
              <span ref={band} hidden className="pin-box proof-band" />
              <span ref={cross} className="proof-cross" />
            </>
          )}
        </div>
      </div>
      {takes && <span ref={said} role="status" className="sr-only" />}
    </figure>
  );
}
