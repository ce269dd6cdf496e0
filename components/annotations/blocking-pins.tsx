'use client';

import { blockingPins, blockingWords, isBlocking } from '@/lib/annotations/format';
import { useProof } from './proof';

/** What stands in the way of an approval; pressing it opens the first of those pins, to be closed there. */
export function BlockingPins() {
  const { pins, act } = useProof();
  const first = pins.find(isBlocking);
  if (!first) return null;
  return (
    <button
      type="button"
      className="min-h-6 rounded-4 text-left underline decoration-line-control underline-offset-4 pointer-coarse:min-h-touch"
      onClick={() => act({ do: 'open', pin: first.id, sheet: true })}
    >
      {blockingWords(blockingPins(pins))}
    </button>
  );
}
