import { z } from 'zod';
import { type Line, plainWords, readTime, splitSpeaker } from './line';

const name = z.union([z.string(), z.number()]).nullish();
const moment = z.union([z.number(), z.string()]).nullish();

/** A segment as the common tools write it: each has other words for the same four things. */
const segment = z.object({
  text: z.string().optional(),
  transcript: z.string().optional(),
  sentence: z.string().optional(),
  words: z
    .union([z.string(), z.array(z.object({ text: z.string(), start: moment, end: moment }))])
    .optional(),
  speaker: name,
  speaker_name: name,
  speakerName: name,
  start: moment,
  start_time: moment,
  startTime: moment,
  end: moment,
  end_time: moment,
  endTime: moment,
});
type Segment = z.output<typeof segment>;
const segments = z.array(segment).min(1);

/** Where each tool keeps its segments, and whether it counts in milliseconds. */
const PLACES: { of: z.ZodType<Segment[]>; milliseconds?: true }[] = [
  // AssemblyAI
  {
    of: z
      .object({ utterances: segments, audio_duration: z.unknown() })
      .transform((found) => found.utterances),
    milliseconds: true,
  },
  // Deepgram
  {
    of: z
      .object({ results: z.object({ utterances: segments }) })
      .transform((found) => found.results.utterances),
  },
  // Whisper and what builds on it
  { of: z.object({ segments }).transform((found) => found.segments) },
  // Fireflies
  {
    of: z
      .object({ data: z.object({ transcript: z.object({ sentences: segments }) }) })
      .transform((found) => found.data.transcript.sentences),
  },
  { of: z.object({ sentences: segments }).transform((found) => found.sentences) },
  // Our own lines, and tools that export a bare list
  { of: z.object({ lines: segments }).transform((found) => found.lines), milliseconds: true },
  { of: z.object({ transcript: segments }).transform((found) => found.transcript) },
  { of: z.object({ utterances: segments }).transform((found) => found.utterances) },
  { of: segments },
];

function milliseconds(value: Segment['start'], unit: number): number | null {
  if (typeof value === 'string') return readTime(value) ?? milliseconds(Number(value), unit);
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? Math.round(value * unit)
    : null;
}

function lineOf(found: Segment, unit: number): Line {
  const listed = Array.isArray(found.words) ? found.words : [];
  const bare = typeof found.words === 'string' ? found.words : undefined;
  const said =
    found.text ??
    found.transcript ??
    found.sentence ??
    bare ??
    listed.map(({ text }) => text).join(' ');
  const who = found.speaker_name ?? found.speakerName ?? found.speaker;
  const start = milliseconds(
    found.start ?? found.start_time ?? found.startTime ?? listed[0]?.start,
    unit,
  );
  const end = milliseconds(
    found.end ?? found.end_time ?? found.endTime ?? listed.at(-1)?.end,
    unit,
  );
  const words = plainWords(said);
  const named =
    who === undefined || who === null
      ? splitSpeaker(words)
      : { speaker: typeof who === 'number' ? `Speaker ${who + 1}` : plainWords(who), text: words };
  return { start, end, speaker: named.speaker.slice(0, 120), text: named.text };
}

/** The lines of a tool's JSON export; null where none of its places hold any. */
export function readJson(data: unknown): Line[] | null {
  for (const { of, milliseconds: fine } of PLACES) {
    const found = of.safeParse(data);
    if (!found.success) continue;
    const lines = found.data.map((one) => lineOf(one, fine ? 1 : 1000)).filter(({ text }) => text);
    if (lines.length > 0) return lines;
  }
  return null;
}
