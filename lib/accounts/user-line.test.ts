import { describe, expect, test } from 'vitest';
import { ago, invitationLine, matches, personLine, summary } from './user-line';
import type { AgencyUser, OpenInvitation } from './users';

const NOW = new Date('2026-11-20T12:00:00Z');
const LONDON = 'Europe/London';

const person = (given: Partial<AgencyUser> = {}): AgencyUser => ({
  id: 'rosa',
  name: 'Rosa Hallam',
  title: 'Project coordinator',
  deactivated_at: null,
  created_at: '2025-01-01T00:00:00Z',
  contacts: [{ email: 'rosa@fieldnote.test' }],
  roles: [{ role: 'staff' }],
  assignments: [{ client_id: 'maren' }, { client_id: 'maren' }, { client_id: 'tarn' }],
  memberships: [],
  seenAt: '2026-11-20T11:30:00Z',
  ...given,
});

const invited = (given: Partial<OpenInvitation> = {}): OpenInvitation => ({
  id: 'i',
  email: 'hanna@maren.test',
  name: 'Hanna Vik',
  roles: ['client_user'],
  expires_at: '2026-11-27T12:00:00Z',
  client_id: 'maren',
  ...given,
});

const reach = (given: Partial<AgencyUser>) => personLine(person(given), LONDON, NOW).reach;

describe("a person's line", () => {
  test('says who they are and when they were last here', () => {
    expect(personLine(person(), LONDON, NOW)).toEqual({
      id: 'rosa',
      name: 'Rosa Hallam',
      email: 'rosa@fieldnote.test',
      roles: ['staff'],
      reach: '2 clients',
      status: 'active',
      seen: '30 min ago',
      external: false,
    });
  });

  test('says how far they reach', () => {
    expect(reach({ roles: [{ role: 'staff' }, { role: 'manager' }] })).toBe('All clients');
    expect(reach({ assignments: [{ client_id: 'maren' }] })).toBe('1 client');
    expect(reach({ assignments: [] })).toBe('No client yet');
    expect(reach({ roles: [{ role: 'creator' }] })).toBe('Own visits');
    expect(reach({ roles: [{ role: 'creator_manager' }] })).toBe('The creator network');
    const client = { roles: [{ role: 'client_user' as const }], memberships: [] };
    expect(reach(client)).toBe('No client yet');
    expect(reach({ ...client, memberships: [{ client: { name: 'Maren' } }] })).toBe('Maren');
  });

  test('says when somebody left, on their day', () => {
    const gone = personLine(person({ deactivated_at: '2026-11-02T23:30:00Z' }), 'Asia/Tokyo', NOW);
    expect(gone).toMatchObject({ status: 'deactivated', seen: 'Left 3 Nov' });
  });

  test('does without an address', () => {
    expect(personLine(person({ contacts: [] }), LONDON, NOW).email).toBe('');
  });
});

test('an invitation is open until the moment it expires', () => {
  const line = (expires_at: string) => invitationLine(invited({ expires_at }), LONDON, NOW).seen;
  expect(line('2026-11-27T12:00:00Z')).toBe('Expires 27 Nov');
  expect(line('2026-11-20T11:59:59Z')).toBe('Expired 20 Nov');
  expect(invitationLine(invited(), LONDON, NOW)).toMatchObject({
    external: true,
    status: 'invited',
  });
});

test.each([
  [null, 'Never'],
  ['2026-11-20T12:04:00Z', 'Now'],
  ['2026-11-20T11:58:01Z', 'Now'],
  ['2026-11-20T11:58:00Z', '2 min ago'],
  ['2026-11-20T11:00:30Z', '59 min ago'],
  ['2026-11-20T11:00:00Z', '1 h ago'],
  ['2026-11-19T12:00:01Z', '23 h ago'],
  ['2026-11-19T12:00:00Z', '1 day ago'],
  ['2026-11-10T12:00:00Z', '10 days ago'],
])('%s is %s', (at, words) => {
  expect(ago(at, NOW)).toBe(words);
});

test('filters narrow by name, address, role and status, and take signs literally', () => {
  const line = personLine(person(), LONDON, NOW);
  const found = [
    {},
    { term: ' HALLAM ' },
    { term: 'rosa@' },
    { role: 'staff' },
    { status: 'active' },
  ];
  const missed = [{ term: '%' }, { term: '.*' }, { role: 'admin' }, { status: 'invited' }];
  for (const filters of found) expect(matches(line, filters as object)).toBe(true);
  for (const filters of missed) expect(matches(line, filters as object)).toBe(false);
});

test('a summary counts only what there is', () => {
  const lines = [personLine(person(), LONDON, NOW), invitationLine(invited(), LONDON, NOW)];
  expect(summary(lines)).toBe('1 active, 1 invited');
  expect(summary([])).toBe('');
});
