import { describe, expect, test } from 'vitest';
import { Channels, clock, SlackMember } from './schema';

test('a form with every box empty switches everything off', () => {
  expect(Channels.parse({ events: ['mention'] })).toEqual({ events: ['mention'], on: [] });
  expect(Channels.safeParse({ events: ['nonsense'] }).success).toBe(false);
});

describe('a time of day', () => {
  test.each([
    ['19:00', '19:00'],
    ['07:30:00', '07:30:00'],
    ['', null],
  ])('%j is %j', (given, meant) => expect(clock.parse(given)).toBe(meant));
  test.each(['24:00', '7pm', '19:60'])('%j is none', (given) =>
    expect(clock.safeParse(given).success).toBe(false),
  );
});

test('a Slack member is an ID, not a name', () => {
  expect(SlackMember.parse(' u012ab3cd ')).toBe('U012AB3CD');
  expect(SlackMember.parse('')).toBeNull();
  expect(SlackMember.safeParse('@priya').success).toBe(false);
});
