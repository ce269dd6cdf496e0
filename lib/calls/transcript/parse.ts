import { readCues } from './cues';
import { readJson } from './json';
import { type Format, type Line, MOST_LINES, type Parsed } from './line';
import { readText } from './text';

export const LARGEST_TRANSCRIPT = 20 * 1024 * 1024;
export const ACCEPTED =
  '.vtt,.srt,.txt,.json,text/vtt,text/plain,application/json,application/x-subrip';

const NOT_TEXT =
  'This is no text file. Export the transcript as VTT, SRT, JSON or plain text and choose that file.';
const refuse = (message: string): Parsed => ({ ok: false, message });

/** UTF-8, or UTF-16 with its mark, as Windows writes it; null for what is no text at all. */
export function decodeTranscript(bytes: Uint8Array): string | null {
  const mark = `${bytes[0]},${bytes[1]}`;
  const wide = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : undefined;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    if (bytes.subarray(0, 4000).includes(0)) return null;
    const text = new TextDecoder('windows-1252').decode(bytes);
    return /[\u0001-\u0008\u000e-\u001a]/.test(text) ? null : text;
  }
}

function finish(format: Format, lines: Line[]): Parsed {
  if (lines.length === 0) return refuse('There is nothing said in this file.');
  if (lines.length > MOST_LINES) {
    return refuse(`This transcript has more than ${MOST_LINES.toLocaleString('en-GB')} lines.`);
  }
  return { ok: true, format, lines };
}

/** What a transcript says, whatever its name: by its content. A wrong one is refused in words. */
export function parseTranscript(bytes: Uint8Array): Parsed {
  if (bytes.length === 0) return refuse('This file is empty.');
  if (bytes.length > LARGEST_TRANSCRIPT) return refuse('This file is larger than 20 MB.');
  const decoded = decodeTranscript(bytes);
  if (decoded === null) return refuse(NOT_TEXT);
  const text = decoded.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const beginning = text.trimStart();
  if (!beginning) return refuse('This file is empty.');

  if (/^[[{]/.test(beginning) && !/^\[\d/.test(beginning)) return parseJson(beginning);
  if (/^(?:<!doctype|<\?xml|<html|\{\\rtf|%PDF)/i.test(beginning)) return refuse(NOT_TEXT);
  const isVtt = beginning.startsWith('WEBVTT');
  if (isVtt || /^\s*\S+\s+-->\s+\S+/m.test(text)) {
    const { lines, wrong } = readCues(text);
    if (wrong !== null)
      return refuse(
        `Line ${wrong} of this file has times that cannot be read. Nothing was changed.`,
      );
    return finish(isVtt ? 'vtt' : 'srt', lines);
  }
  return finish('text', readText(text));
}

function parseJson(text: string): Parsed {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse('This JSON file breaks off or is damaged. Nothing was changed.');
  }
  const lines = readJson(data);
  return lines
    ? finish('json', lines)
    : refuse(
        'This JSON file holds no transcript that we know. Export it as VTT, SRT or plain text.',
      );
}
