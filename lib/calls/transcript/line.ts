/** One thing said: milliseconds from the beginning, or no times where a transcript brings none. */
export type Line = { start: number | null; end: number | null; speaker: string; text: string };

export type Format = 'vtt' | 'srt' | 'json' | 'text';

export type Parsed = { ok: true; format: Format; lines: Line[] } | { ok: false; message: string };

export const MOST_LINES = 20_000;

const TIME = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/;

/** '01:02:03.450', '02:03,4' or '2:03' in milliseconds; null for what is no time. */
export function readTime(text: string): number | null {
  const [, hours = '0', minutes, seconds, fraction = ''] = TIME.exec(text.trim()) ?? [];
  if (minutes === undefined || seconds === undefined) return null;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0') || 0);
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  '#39': "'",
};

/** What was said, without a caption's own markup, and without anything a page or Postgres cannot hold. */
export function plainWords(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/\{\\[^{}]*\}/g, '')
    .replace(/&(#39|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .toWellFormed()
    .trim();
}

// A name is short, begins with a letter and is no sentence: "Hanna:", "Speaker 2:", "Luc (Maren):".
const NAMED = /^([\p{Lu}][\p{L}\p{N} .'’()&-]{0,39}?):\s+(\S[\s\S]*)$/u;

/** Tools that know no other way write the speaker before a colon. */
export function splitSpeaker(text: string): { speaker: string; text: string } {
  const [, speaker, said] = NAMED.exec(text) ?? [];
  return speaker !== undefined && said !== undefined && speaker.split(' ').length <= 4
    ? { speaker: speaker.trim(), text: said }
    : { speaker: '', text };
}
