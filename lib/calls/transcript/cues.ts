import { type Line, plainWords, readTime, splitSpeaker } from './line';

const ARROW = /^(\S+)\s+-->\s+(\S+)/;
const VOICE = /^<v(?:\.[^\s>]+)?\s+([^>]+)>/;

export type Cues = { lines: Line[]; wrong: number | null };

/** Blocks of WebVTT or SubRip. `wrong` is the line in the file whose times cannot be read. */
export function readCues(text: string): Cues {
  const rows = text.split('\n');
  const lines: Line[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? '';
    if (!row.includes('-->') || /^(?:NOTE|STYLE|REGION)\b/.test(row)) continue;
    const [, from = '', to = ''] = ARROW.exec(row.trim()) ?? [];
    const [start, end] = [readTime(from), readTime(to)];
    if (start === null || end === null) return { lines, wrong: at + 1 };
    const said: string[] = [];
    while (at + 1 < rows.length && rows[at + 1]?.trim()) said.push(rows[(at += 1)] ?? '');
    const whole = said.join(' ');
    const [, voice] = VOICE.exec(whole.trim()) ?? [];
    const words = plainWords(whole);
    const line = voice
      ? { speaker: plainWords(voice).slice(0, 120), text: words }
      : splitSpeaker(words);
    if (line.text) lines.push({ start, end: Math.max(start, end), ...line });
  }
  return { lines, wrong: null };
}
