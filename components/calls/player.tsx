'use client';

import { Maximize, Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import { type CSSProperties, type RefObject, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { fileAddress } from '@/lib/files/address';
import { clock } from '@/lib/calls/format';
import type { Playback } from './use-playback';
import './player.css';

type Props = {
  file: { id: string; name: string; mime: string };
  /** From the database, until the file itself has said it. */
  seconds: number | null;
  playback: Playback;
};

export const STEP_MS = 10_000;
const SPEEDS = [1, 1.25, 1.5, 2, 0.75];

/** The recording as its browser plays it, with our own keys: bytes come in pieces, as far as somebody listens. */
export function Player({ file, seconds, playback }: Props) {
  const { media, playing, at, failed, toggle, seek } = playback;
  const [speed, setSpeed] = useState(1);
  const length = playback.length || (seconds ?? 0) * 1000;
  const isVideo = file.mime.startsWith('video/');

  const faster = () => {
    const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
    setSpeed(next);
    playback.setSpeed(next);
  };

  return (
    <section aria-label="Recording" data-player className="border-b border-line bg-surface">
      {isVideo ? (
        <video
          ref={media as RefObject<HTMLVideoElement | null>} // the element below is the one it points at
          src={fileAddress(file.id)}
          preload="metadata"
          playsInline
          onClick={toggle}
          className="mx-auto max-h-[46dvh] w-full bg-sunken"
        />
      ) : (
        <audio
          ref={media as RefObject<HTMLAudioElement | null>} // the element below is the one it points at
          src={fileAddress(file.id)}
          preload="metadata"
        />
      )}
      {failed && (
        <Banner tone="critical" live>
          This recording cannot be played just now. Reload the page to try again.
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-x-1.5 px-4 py-2">
        <IconButton
          label={`Back ${STEP_MS / 1000} seconds`}
          keys="←"
          onClick={() => seek(at - STEP_MS)}
        >
          <RotateCcw />
        </IconButton>
        <IconButton
          label={playing ? 'Pause' : 'Play'}
          keys="Space"
          variant="primary"
          onClick={toggle}
        >
          {playing ? <Pause /> : <Play />}
        </IconButton>
        <IconButton
          label={`On ${STEP_MS / 1000} seconds`}
          keys="→"
          onClick={() => seek(at + STEP_MS)}
        >
          <RotateCw />
        </IconButton>
        <span className="w-11 text-right text-12 tabular-nums" data-clock>
          {clock(at)}
        </span>
        <input
          type="range"
          aria-label="Place in the recording"
          aria-valuetext={`${clock(at)} of ${clock(length)}`}
          min={0}
          max={Math.max(1, Math.round(length))}
          step={1000}
          value={Math.min(at, length)}
          onChange={(event) => seek(event.target.valueAsNumber)}
          style={
            { '--done': length > 0 ? (100 * Math.min(at, length)) / length : 0 } as CSSProperties
          } // it knows no custom properties
          className="seek h-6 min-w-24 flex-1"
        />
        <span className="w-11 text-12 text-faint tabular-nums">{clock(length)}</span>
        <Button size="sm" variant="ghost" onClick={faster} aria-label={`Speed ${speed}×`}>
          {speed}×
        </Button>
        {isVideo && (
          <IconButton label="Full screen" onClick={() => void media.current?.requestFullscreen()}>
            <Maximize />
          </IconButton>
        )}
      </div>
    </section>
  );
}
