import { describe, expect, test } from 'vitest';
import { formValues } from './form';

function form(...entries: [name: string, value: string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("a form's values", () => {
  test('are what was typed, lists where a name ends in []', () => {
    const data = form(
      ['name', 'Maren'],
      ['roles[]', 'admin'],
      ['roles[]', 'manager'],
      ['note', ''],
    );
    expect(formValues(data)).toEqual({ name: 'Maren', roles: ['admin', 'manager'], note: '' });
  });

  test('are a list of one too', () => {
    expect(formValues(form(['roles[]', 'admin']))).toEqual({ roles: ['admin'] });
  });

  test('leave out what Next adds for itself', () => {
    const data = form(
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{}'],
      ['$ACTION_KEY', 'k'],
      ['a', '1'],
    );
    expect(formValues(data)).toEqual({ a: '1' });
  });

  test.each([
    [
      ['email', 'a@b.co'],
      ['email', 'c@d.co'],
    ],
    [
      ['roles', 'admin'],
      ['roles[]', 'manager'],
    ],
    [
      ['roles[]', 'manager'],
      ['roles', 'admin'],
    ],
    [
      ['roles[]', 'manager'],
      ['roles', 'admin'],
      ['roles[]', 'staff'],
    ],
  ] as [string, string][][])('are refused when a name comes twice: %j %j', (...entries) => {
    expect(formValues(form(...entries))).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'prototype', '__proto__[]', 'constructor[]'])(
    'are refused with a field called %s',
    (name) => {
      expect(formValues(form([name, 'x'], ['a', '1']))).toBeUndefined();
      expect('x' in {}).toBe(false);
    },
  );

  test('keep a file a file', () => {
    const values = formValues(form(['design', new Blob(['png'])]));
    expect(values?.design).toBeInstanceOf(Blob);
  });

  test('of an empty form are none', () => {
    expect(formValues(new FormData())).toEqual({});
  });
});
