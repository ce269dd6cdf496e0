import { type Line, plainWords, readTime, splitSpeaker } from './line';

const STAMP = String.raw`[[(]?(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?`;
// "[00:12] Hanna: words", and "Hanna  00:12" over a paragraph, as Otter and Teams write it.
const BEFORE = new RegExp(`^${STAMP}\\s*[-–—]?\\s*(.*)$`);
const AFTER = new RegExp(`^(\\p{Lu}[\\p{L}\\p{N} .'’()&-]{0,59}?)\\s{1,8}${STAMP}$`, 'u');

/** Paragraphs of plain text, with times and speakers where they are written as people and tools write them. */
export function readText(text: string): Line[] {
  const lines: Line[] = [];
  let head: { start: number | null; speaker: string } | undefined;
  for (const row of text.split('\n').map((one) => one.trim())) {
    if (!row) {
      head = undefined;
      continue;
    }
    const [, who, clock] = AFTER.exec(row) ?? [];
    if (who !== undefined && clock !== undefined) {
      head = { start: readTime(clock), speaker: plainWords(who).slice(0, 120) };
      continue;
    }
    const [, stamp, rest] = BEFORE.exec(row) ?? [];
    const start = stamp === undefined ? null : readTime(stamp);
    if (start !== null && !rest) {
      head = { start, speaker: '' };
      continue;
    }
    const words = plainWords(start === null ? row : (rest ?? ''));
    if (!words) continue;
    const named = splitSpeaker(words);
    lines.push({
      start: start ?? head?.start ?? null,
      end: null,
      speaker: named.speaker || (head?.speaker ?? ''),
      text: named.text,
    });
    head = head && { start: null, speaker: head.speaker };
  }
  return lines;
}
