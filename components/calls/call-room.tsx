'use client';

import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useCommands } from '@/components/shell/commands/use-commands';
import { SearchField } from '@/components/ui/search-field';
import { SectionHead } from '@/components/ui/section-head';
import { lineAt } from '@/lib/calls/format';
import type { Line } from '@/lib/calls/transcript/line';
import { Player, STEP_MS } from './player';
import { Transcript } from './transcript';
import { usePlayback } from './use-playback';

type Props = {
  file: { id: string; name: string; mime: string } | null;
  seconds: number | null;
  lines: readonly Line[] | null;
  /** Where the address leads, in milliseconds. */
  startAt: number;
};

const GROUP = 'This call';
/** Space and the arrows belong to whatever control has the focus, except to the lines and the player's own. */
const OWN = '[data-line], [data-player]';

function keysAreOurs(): boolean {
  const here = document.activeElement;
  if (!here || here === document.body) return true;
  if (here.matches('input, select, textarea')) return false;
  return !here.matches('button, a, summary, [role=menuitem]') || here.closest(OWN) !== null;
}

/** What was recorded and what was said, going along with each other. */
export function CallRoom({ file, seconds, lines, startAt }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const playback = usePlayback(startAt);
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words);
  const { at, seek, play, toggle } = playback;
  const now = lines && (file || startAt > 0) ? lineAt(lines, Math.max(at, 0)) : -1;
  const begun = at > 0 || playback.playing;

  useEffect(() => {
    const line = text.current?.querySelector(`[data-line="${now}"] > :last-child`);
    if (!line || !begun) return;
    line.setAttribute('aria-current', 'true');
    follow(line);
    return () => line.removeAttribute('aria-current');
  }, [now, begun, sought]);

  const hasFile = file !== null;
  const hear = useCallback(
    (ms: number) => {
      seek(ms);
      play();
    },
    [seek, play],
  );
  useEffect(() => {
    if (!hasFile) return;
    const lead = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLElement>('[data-seek]'); // a click has an element
      if (!link || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      hear(Number(link.dataset.seek));
    };
    document.addEventListener('click', lead, { capture: true });
    return () => document.removeEventListener('click', lead, { capture: true });
  }, [hasFile, hear]);

  useCommands(
    file
      ? [
          { keys: ' ', label: 'Play or pause', group: GROUP, when: keysAreOurs, run: toggle },
          {
            keys: 'arrowleft',
            label: 'Back ten seconds',
            group: GROUP,
            when: keysAreOurs,
            run: () => seek(at - STEP_MS),
          },
          {
            keys: 'arrowright',
            label: 'On ten seconds',
            group: GROUP,
            when: keysAreOurs,
            run: () => seek(at + STEP_MS),
          },
        ]
      : [],
  );

  return (
    <>
      {file && (
        <div className="sticky top-0 z-(--z-sticky)">
          <Player file={file} seconds={seconds} playback={playback} />
        </div>
      )}
      {lines && (
        <section aria-labelledby="transcript">
          <SectionHead
            id="transcript"
            title="Transcript"
            count={lines.length}
            aside={
              <SearchField
                label="Find in this call"
                value={words}
                onChange={(event) => setWords(event.target.value)}
                className="w-44"
              />
            }
          />
          <div
            ref={text}
            role="group"
            aria-label="What was said"
            tabIndex={0}
            className="-outline-offset-2 max-lg:max-h-[60dvh] max-lg:overflow-y-auto"
          >
            <Transcript lines={lines} seek={hasFile ? hear : undefined} words={sought} />
          </div>
        </section>
      )}
    </>
  );
}

/** Along with what is being said, unless somebody reads elsewhere: then the line is out of sight by more than a page. */
function follow(line: Element) {
  const own = line.closest<HTMLElement>('[role=group]'); // on a phone it scrolls by itself
  const scrolls = own && own.scrollHeight > own.clientHeight + 1;
  const frame = scrolls ? own : line.closest<HTMLElement>('[data-slot=scroll]');
  if (!frame) return;
  const { top, bottom } = line.getBoundingClientRect();
  const { top: above, bottom: below } = frame.getBoundingClientRect();
  if (top > above + (scrolls ? 0 : 140) && bottom < below - 60) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  line.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
