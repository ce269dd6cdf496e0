'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { linkTo } from './places';

export type Hit = {
  id: string;
  kind: string;
  title: string;
  context: string | null;
  href: string;
  home: string;
};
type State = { words: string; hits: Hit[]; failed: boolean };

const PAUSE_MS = 120;
const nothing: State = { words: '', hits: [], failed: false };

/** What the words find, a moment after the last of them; an answer that was overtaken is dropped. */
export function useSearch(
  words: string,
  arrived: (hits: Hit[]) => void,
): State & { waiting: boolean } {
  const onArrival = useEffectEvent(arrived);
  const [state, setState] = useState<State | null>(null);
  useEffect(() => {
    const overtaken = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/api/search?q=${encodeURIComponent(words)}`, {
        signal: overtaken.signal,
      });
      if (!answer.ok) throw new Error(`search ${answer.status}`);
      const found: Hit[] = await answer.json();
      const hits = found.filter(({ home }) => linkTo(home) !== null);
      setState({ words, hits, failed: false });
      onArrival(hits);
    };
    const timer = setTimeout(
      () => {
        ask().catch(() => {
          if (!overtaken.signal.aborted) setState({ words, hits: [], failed: true });
        });
      },
      words ? PAUSE_MS : 0,
    );
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [words]);
  return { ...(state ?? nothing), waiting: state?.words !== words };
}
