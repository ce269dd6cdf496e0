'use client';

import { type KeyboardEvent, memo, type MouseEvent } from 'react';
import { clock } from '@/lib/calls/format';
import type { Line } from '@/lib/calls/transcript/line';

type Props = {
  lines: readonly Line[];
  /** A click on a line leads there; without a recording lines are only read. */
  seek?: (ms: number) => void;
  /** Only lines with these words. */
  words: string;
};

/** Lines are drawn once: which of them is being said is marked on the element, not by drawing them again. */
export const Transcript = memo(function Transcript({ lines, seek, words }: Props) {
  const wanted = words.trim().toLowerCase();
  const shown = lines.flatMap((line, index) =>
    !wanted || `${line.speaker} ${line.text}`.toLowerCase().includes(wanted)
      ? [{ line, index }]
      : [],
  );

  const lead = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-ms]'); // a click has an element
    if (button && !window.getSelection()?.toString()) seek?.(Number(button.dataset.ms));
  };
  const step = (event: KeyboardEvent<HTMLOListElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-ms]')];
    const here = all.indexOf(document.activeElement as HTMLElement); // -1 for any other element
    const next = by && here >= 0 ? all[here + by] : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
    seek?.(Number(next.dataset.ms));
  };

  if (shown.length === 0)
    return <p className="px-4 py-6 text-dim">Nobody says “{words.trim()}” on this call.</p>;
  return (
    <ol onClick={seek && lead} onKeyDown={seek && step} className="px-2 py-2">
      {shown.map(({ line, index }, place) => (
        <li
          key={index}
          data-line={index}
          className="[contain-intrinsic-size:auto_28px] [content-visibility:auto]"
        >
          {line.speaker && line.speaker !== shown[place - 1]?.line.speaker && (
            <p className="px-2 pt-3 pb-0.5 text-12 font-semibold">{line.speaker}</p>
          )}
          <LineBody line={line} playable={Boolean(seek)} />
        </li>
      ))}
    </ol>
  );
});

const lineClass =
  'flex w-full gap-3 rounded-6 px-2 py-1 text-left text-14 aria-[current=true]:bg-accent-subtle aria-[current=true]:font-medium';

function LineBody({ line: { start, text }, playable }: { line: Line; playable: boolean }) {
  const body = (
    <>
      <span className="w-12 shrink-0 pt-px text-12 text-faint tabular-nums">
        {start === null ? '' : clock(start)}
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">{text}</span>
    </>
  );
  if (start === null || !playable) return <p className={lineClass}>{body}</p>;
  return (
    <button type="button" data-ms={start} className={`${lineClass} hover:bg-hover`}>
      {body}
    </button>
  );
}
