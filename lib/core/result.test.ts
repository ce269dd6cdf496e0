import { PostgrestError, type PostgrestSingleResponse } from '@supabase/supabase-js';
import { describe, expect, test } from 'vitest';
import { settle, toFailure } from './result';

const error = (code: string, message = 'duplicate key value violates "secret_table_pkey"') =>
  new PostgrestError({ code, message, details: 'Key (token)=(hunter2)', hint: '' });

describe('a refusal of the database', () => {
  test.each([
    ['23505', 'conflict'],
    ['23503', 'not_found'],
    ['23514', 'invalid'],
    ['22001', 'invalid'],
    ['22P02', 'invalid'],
    ['22P05', 'invalid'],
    ['PGRST116', 'not_found'],
  ])('%s is %s in our own words, never in the database’s', (code, kind) => {
    const failure = toFailure(error(code));
    expect(failure.kind).toBe(kind);
    expect(JSON.stringify(failure)).not.toMatch(/secret_table|hunter2|violates/);
  });

  test.each([
    ['PT400', 'invalid'],
    ['PT404', 'not_found'],
    ['PT409', 'conflict'],
    ['PT410', 'conflict'],
    ['42501', 'forbidden'],
  ])('%s comes from our own functions and keeps its sentence', (code, kind) => {
    expect(toFailure(error(code, 'Hanna already approved this.'))).toEqual({
      kind,
      message: 'Hanna already approved this.',
    });
  });

  test.each([
    'new row violates row-level security policy for table "campaigns"',
    'permission denied for table client_secrets',
    'permission denied for function claim_jobs',
  ])('%s does not name the table', (message) => {
    expect(toFailure(error('42501', message))).toEqual({
      kind: 'forbidden',
      message: 'You are not allowed to do that.',
    });
  });

  test.each(['57014', '53300', 'PGRST301', '', 'constructor', '__proto__'])(
    'code %j is unexpected and thrown with its stack',
    (code) => {
      const unexpected = error(code);
      expect(() => toFailure(unexpected)).toThrow(unexpected);
    },
  );

  test('the end of a write is the row or the refusal', () => {
    const done = { data: { id: 1 }, error: null } as PostgrestSingleResponse<{ id: number }>;
    const refused = { data: null, error: error('23505') } as PostgrestSingleResponse<never>;
    expect(settle(done)).toEqual({ ok: true, data: { id: 1 } });
    expect(settle(refused)).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
  });
});
