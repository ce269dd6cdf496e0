'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export type Playback = {
  /** For the element that plays. */
  media: RefObject<HTMLMediaElement | null>;
  playing: boolean;
  /** Milliseconds. */
  at: number;
  /** 0 until the file has said so. */
  length: number;
  failed: boolean;
  toggle: () => void;
  seek: (ms: number) => void;
  play: () => void;
  setSpeed: (times: number) => void;
};

/** What a recording's element does, as state; the element itself stays the page's. */
export function usePlayback(startAt: number): Playback {
  const media = useRef<HTMLMediaElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(startAt);
  const [length, setLength] = useState(0);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = media.current;
    if (!element) return;
    const abort = new AbortController();
    const on = (name: string, run: () => void) =>
      element.addEventListener(name, run, { signal: abort.signal });
    const measure = () => {
      if (Number.isFinite(element.duration)) setLength(element.duration * 1000);
    };
    on('play', () => setPlaying(true));
    on('pause', () => setPlaying(false));
    on('timeupdate', () => setAt(element.currentTime * 1000));
    on('seeking', () => setAt(element.currentTime * 1000));
    on('durationchange', measure);
    on('error', () => setFailed(true));
    measure();
    if (startAt > 0) element.currentTime = startAt / 1000;
    return () => abort.abort();
  }, [startAt]);

  const play = useCallback(() => {
    media.current?.play().catch(() => setFailed(true));
  }, []);

  const toggle = useCallback(() => {
    if (media.current?.paused) play();
    else media.current?.pause();
  }, [play]);

  const seek = useCallback((ms: number) => {
    const element = media.current;
    if (!element) return;
    const end = Number.isFinite(element.duration) ? element.duration : Infinity;
    element.currentTime = Math.max(0, Math.min(ms / 1000, end));
  }, []);

  const setSpeed = useCallback((times: number) => {
    if (media.current) media.current.playbackRate = times;
  }, []);

  return { media, playing, at, length, failed, toggle, seek, play, setSpeed };
}
