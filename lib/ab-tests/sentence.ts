import { z } from 'zod';
import type { Sentence } from '@/lib/comments/trail';

const moved = z.object({ from: z.string(), to: z.string() });
const DID: Record<string, string> = {
  running: 'started the test',
  decided: 'decided the test',
  inconclusive: 'ended the test without an answer',
  cancelled: 'cancelled the test',
};

/** What a line of a test's trail says. */
export function abTestSentence({ verb, detail }: { verb: string; detail: unknown }): Sentence {
  const to = moved.safeParse(detail).data?.to;
  if (verb === 'moved' && to) return { did: DID[to] ?? `moved it to ${to}` };
  return { did: verb.replaceAll('_', ' ') };
}
