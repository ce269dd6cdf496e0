import { describe, expect, test } from 'vitest';
import { isCommonPassword, isRecovering, repeatsAddress } from './passwords';
import { Acceptance, NewPassword, SignIn } from './schema';

describe('a new password', () => {
  const refusals = (password: unknown) =>
    NewPassword.safeParse({ password }).error?.issues.map(({ message }) => message);

  test.each([
    'correct horse battery',
    'x'.repeat(11) + 'y',
    `${'ab1 '.repeat(18)}`,
    'Пароль-длинный',
    '🐕🐈🦊🐻🐼🐨 zoo!!',
  ])('may be %j', (password) => {
    expect(refusals(password)).toBeUndefined();
  });

  test.each([
    ['seven77', 'At least 12 characters.'],
    ['elevenchars', 'At least 12 characters.'],
    ['a'.repeat(73), 'At most 72 characters.'],
    ['é'.repeat(37), 'At most 72 characters.'],
    ['Password1234', 'This one is on every list of stolen passwords.'],
    ['aaaaaaaaaaaa', 'This one is on every list of stolen passwords.'],
    ['123456789012345', 'This one is on every list of stolen passwords.'],
    ['with a \u0000 in it', 'This contains characters that cannot be used.'],
    ['half a \ud83d dog', 'This contains characters that cannot be used.'],
  ])('may not be %j', (password, reason) => {
    expect(refusals(password)).toContain(reason);
  });

  test('keeps its spaces: they are part of it', () => {
    expect(NewPassword.parse({ password: ' twelve chars ' }).password).toBe(' twelve chars ');
  });

  test.each(['qwertyuiop12', 'LETMEINLETMEIN', '000000000000', '0123456789012'])(
    '%s is on the list',
    (password) => {
      expect(isCommonPassword(password)).toBe(true);
    },
  );

  test.each([
    ['Hanna@maren.test', 'hanna@maren.test', true],
    [' hanna@maren.test ', 'Hanna@Maren.test', true],
    ['hanna.the.brave', 'hanna.the.brave@maren.test', true],
    ['hanna@maren.test and more', 'hanna@maren.test', false],
    ['', '', false],
  ])('%j for %s: repeats the address %s', (password, email, repeats) => {
    expect(repeatsAddress(password, email)).toBe(repeats);
  });

  test('is checked on a long text in no time', () => {
    const began = performance.now();
    isCommonPassword(`${'1234567890'.repeat(20_000)}x`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('a door’s form', () => {
  const token = 'a'.repeat(64);
  const accepted = { token, name: 'Hanna', password: 'correct horse battery' };

  test('drops what it did not ask for', () => {
    const smuggled = { ...accepted, roles: ['admin'], agency_id: 'x', email: 'x@y.co' };
    expect(Acceptance.parse(smuggled)).toEqual(accepted);
  });

  test.each(['', 'a'.repeat(63), 'A'.repeat(64), `${token}\n`, '../'.repeat(21) + 'a'])(
    'refuses the token %j',
    (wrong) => {
      expect(Acceptance.safeParse({ ...accepted, token: wrong }).success).toBe(false);
    },
  );

  test.each(['', 'a', 'a@b', 'a b@c.de', 'a@b.co\r\nbcc: x@y.co', `${'a'.repeat(250)}@b.co`])(
    'refuses the address %j',
    (email) => {
      expect(SignIn.safeParse({ email, password: 'x' }).success).toBe(false);
    },
  );
});

describe('a session that may choose a new password', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  const at = (minutesAgo: number) => now.getTime() / 1000 - minutesAgo * 60;

  test.each([
    [[{ method: 'otp', timestamp: at(1) }], true],
    [[{ method: 'recovery', timestamp: at(59) }], true],
    [[{ method: 'otp', timestamp: at(61) }], false],
    [[{ method: 'password', timestamp: at(1) }], false],
    [
      [
        { method: 'password', timestamp: at(1) },
        { method: 'otp', timestamp: at(2) },
      ],
      true,
    ],
    [[], false],
    [['otp'], false],
    [[null], false],
    [undefined, false],
  ])('%j: %s', (amr, may) => {
    expect(isRecovering(amr, now)).toBe(may);
  });
});
