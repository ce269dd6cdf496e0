import { describe, expect, test } from 'vitest';
import { dueIn } from './due';
import { proposeItems } from './propose';

const people = [
  { id: 'sofia', name: 'Sofia Brandt' },
  { id: 'mei', name: 'Mei Okafor' },
  { id: 'sam1', name: 'Sam Whitlock' },
  { id: 'sam2', name: 'Sam Ray' },
];
const THURSDAY = '2026-10-22';
const said = (text: string, speaker = 'Sofia Brandt', start: number | null = 1000) => [
  { start, end: null, speaker, text },
];
const propose = (text: string, speaker?: string) =>
  proposeItems(said(text, speaker), people, THURSDAY);

describe('of what was said', () => {
  test('what somebody takes on is theirs, with its day', () => {
    expect(propose('Fine. I’ll send the December plan by Friday.')).toEqual([
      {
        title: 'Send the December plan by Friday',
        atMs: 1000,
        saidBy: 'Sofia Brandt',
        assigneeId: 'sofia',
        dueOn: '2026-10-23',
      },
    ]);
  });

  test.each([
    ['Mei, can you check the footer in dark mode?', 'Check the footer in dark mode', 'mei'],
    ['Mei will pause the old welcome flow.', 'Pause the old welcome flow', 'mei'],
    ['Action: ask the warehouse about dates', 'Ask the warehouse about dates', null],
    ['We need to shorten the small print.', 'Shorten the small print', null],
    ['Sam will bring two more frames.', 'Bring two more frames', null],
    ['Could you please send last year’s numbers?', 'Send last year’s numbers', null],
  ])('%s', (text, title, assigneeId) => {
    expect(propose(text)).toMatchObject([{ title, assigneeId }]);
  });

  test('what a client’s person takes on belongs to nobody here', () => {
    expect(propose('I’ll look for the raw files.', 'Luc Perrin')).toMatchObject([
      { title: 'Look for the raw files', assigneeId: null, saidBy: 'Luc Perrin' },
    ]);
  });

  test.each([
    'I’ll be honest, that is a lot.',
    'Let me think about it.',
    'Can you hear me now?',
    'It will rain all weekend in Cumbria.',
    'Let’s see.',
    'I will try.',
    'The opens were fine.',
    '',
  ])('%j is no task', (text) => expect(propose(text)).toEqual([]));

  test('what is on the list already is not proposed again', () => {
    const lines = said('I’ll send the December plan.');
    expect(proposeItems(lines, people, THURSDAY, [{ title: 'Other', at_ms: 1000 }])).toEqual([]);
    expect(
      proposeItems(lines, people, THURSDAY, [{ title: 'send the december plan', at_ms: null }]),
    ).toEqual([]);
    expect(proposeItems([...lines, ...lines], people, THURSDAY)).toHaveLength(1);
  });

  test('a call of an hour brings no more than one reads', () => {
    const lines = Array.from({ length: 90 }, (_, i) => said(`I’ll write mail number ${i}.`)).flat();
    expect(proposeItems(lines, people, THURSDAY)).toHaveLength(12);
  });
});

describe('a day in words', () => {
  test.each([
    ['by Friday', '2026-10-23'],
    ['tomorrow morning', '2026-10-23'],
    ['later today', THURSDAY],
    ['by end of the week', '2026-10-23'],
    ['on Monday', '2026-10-26'], // the clocks go back on the 25th
    ['by Thursday', '2026-10-29'],
    ['some time next week', '2026-10-30'],
    ['soon', null],
  ])('%s', (words, day) => expect(dueIn(words, THURSDAY)).toBe(day));

  test('crosses the end of a year', () =>
    expect(dueIn('by Monday', '2026-12-31')).toBe('2027-01-04'));
});

test.each([["A'"], [',;'], ['I will ']])('%j without end is no promise', (bad) => {
  const text = `I will do the ${bad.repeat(100_000)}x`;
  expect(proposeItems([{ start: 0, end: 1, speaker: 'Hanna', text }], [], '2026-11-30')).toEqual(
    [],
  );
});
