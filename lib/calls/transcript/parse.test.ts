import { describe, expect, test } from 'vitest';
import { parseTranscript } from './parse';

const bytes = (text: string) => new TextEncoder().encode(text);
function lines(text: string) {
  const parsed = parseTranscript(bytes(text));
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.lines;
}
function refusal(file: Uint8Array): string {
  const parsed = parseTranscript(file);
  return parsed.ok ? `accepted as ${parsed.format}` : parsed.message;
}

describe('WebVTT', () => {
  test('brings times, voices and words without markup', () => {
    expect(
      lines(
        'WEBVTT - Zoom\n\nNOTE written by a tool --> not a cue\n\n1\n00:00:01.500 --> 00:00:04.000 align:start\n<v Hanna Vik>Say it <b>once</b> &amp; softly.</v>\n\n00:05.000 --> 00:06.250\nLuc Perrin: Both\nlines.\n',
      ),
    ).toEqual([
      { start: 1500, end: 4000, speaker: 'Hanna Vik', text: 'Say it once & softly.' },
      { start: 5000, end: 6250, speaker: 'Luc Perrin', text: 'Both lines.' },
    ]);
  });

  test('with Windows line ends and a mark of UTF-8', () => {
    expect(lines('\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHi\r\n')).toMatchObject([
      { start: 1000, text: 'Hi' },
    ]);
  });

  test('names the line whose times cannot be read', () => {
    expect(refusal(bytes('WEBVTT\n\n00:01.000 --> later\nHi\n'))).toMatch(/^Line 3 /);
  });
});

test('SubRip brings the same', () => {
  const parsed = parseTranscript(
    bytes(
      '1\n01:00:00,000 --> 01:00:02,500\n{\\an8}Hello there\n\n2\n01:00:03,000 --> 01:00:04,000\nBye\n',
    ),
  );
  expect(parsed).toEqual({
    ok: true,
    format: 'srt',
    lines: [
      { start: 3_600_000, end: 3_602_500, speaker: '', text: 'Hello there' },
      { start: 3_603_000, end: 3_604_000, speaker: '', text: 'Bye' },
    ],
  });
});

describe('JSON of', () => {
  test.each([
    ['Whisper', { text: 'x', segments: [{ id: 0, start: 1.25, end: 2, text: ' Hello ' }] }, ''],
    [
      'AssemblyAI',
      {
        audio_duration: 9,
        utterances: [{ speaker: 'A', start: 1250, end: 2000, text: 'Hello', words: [] }],
      },
      'A',
    ],
    [
      'Deepgram',
      { results: { utterances: [{ speaker: 0, start: 1.25, end: 2, transcript: 'Hello' }] } },
      'Speaker 1',
    ],
    [
      'Fireflies',
      { sentences: [{ speaker_name: 'Ann', start_time: '1.25', end_time: 2, sentence: 'Hello' }] },
      'Ann',
    ],
    [
      'a bare list',
      [{ speaker: 'Ann', startTime: '00:01.250', endTime: '00:02', text: 'Hello' }],
      'Ann',
    ],
    ['Recall', [{ speaker: 'Ann', words: [{ text: 'Hello', start: 1.25, end: 2 }] }], 'Ann'],
    ['ourselves', { lines: [{ start: 1250, end: 2000, speaker: 'Ann', text: 'Hello' }] }, 'Ann'],
  ])('%s', (_tool, data, speaker) => {
    expect(lines(JSON.stringify(data))).toEqual([
      { start: 1250, end: 2000, speaker, text: 'Hello' },
    ]);
  });
});

describe('plain text', () => {
  test('with times and names before the words', () => {
    expect(
      lines('[00:12] Hanna: Morning.\n(01:02:03) Luc Perrin: Numbers first.\nAnd then?'),
    ).toEqual([
      { start: 12_000, end: null, speaker: 'Hanna', text: 'Morning.' },
      { start: 3_723_000, end: null, speaker: 'Luc Perrin', text: 'Numbers first.' },
      { start: null, end: null, speaker: '', text: 'And then?' },
    ]);
  });

  test('with a name and a time over each paragraph', () => {
    expect(lines('Hanna Vik  0:12\nMorning.\nAll of you.\n\nLuc  1:02\nHi.')).toEqual([
      { start: 12_000, end: null, speaker: 'Hanna Vik', text: 'Morning.' },
      { start: null, end: null, speaker: 'Hanna Vik', text: 'All of you.' },
      { start: 62_000, end: null, speaker: 'Luc', text: 'Hi.' },
    ]);
  });

  test('a sentence with a colon is no speaker', () => {
    expect(lines('The offer is this one thing: a refill.')[0]?.speaker).toBe('');
  });
});

describe('refused in words is', () => {
  test.each([
    ['an empty file', bytes(''), 'This file is empty.'],
    ['only spaces', bytes(' \n\n'), 'This file is empty.'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /no text file/],
    ['a PDF', bytes('%PDF-1.7 %âãÏÓ'), /no text file/],
    ['a Word document', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), /no text file/],
    ['a web page', bytes('<!doctype html><p>Hi</p>'), /no text file/],
    ['JSON that breaks off', bytes('{"segments": ['), /breaks off/],
    [
      'JSON of something else',
      bytes('{"name": "marketing", "version": 1}'),
      /no transcript that we know/,
    ],
    [
      'JSON with nothing said',
      bytes('{"segments": [{"start": 0, "end": 1, "text": " "}]}'),
      /no transcript/,
    ],
    ['captions without words', bytes('WEBVTT\n\n00:01.000 --> 00:02.000\n\n'), /nothing said/],
    ['minutes that do not exist', bytes('1\n00:99:00,000 --> 00:99:01,000\nHi'), /^Line 2 /],
    ['a thousand hours of lines', bytes('Hi\n'.repeat(20_001)), /more than 20,000 lines/],
  ])('%s', (_what, file, words) => {
    expect(refusal(file)).toMatch(words);
  });
});

test('markup and control characters never come through', () => {
  const [line] = lines(
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=alert(1)>Hi\u0007 \u0002there\n',
  );
  expect(line?.text).toBe('Hi there');
});

test('text in an older alphabet is read', () => {
  expect(parseTranscript(new Uint8Array([0x43, 0x61, 0x66, 0xe9]))).toMatchObject({
    lines: [{ text: 'Café' }],
  });
});
