import type { PostgrestError, PostgrestSingleResponse } from '@supabase/supabase-js';

export type FailureKind =
  'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'too_large' | 'rate_limited';

export type Failure = {
  kind: FailureKind;
  message: string;
  fields?: Record<string, string[] | undefined>;
  /** Seconds until another try is worth it, with rate_limited. */
  retryAfter?: number;
};

export type Result<T> = { ok: true; data: T } | { ok: false; failure: Failure };

export function ok<T>(data: T): Result<T> {
  return { ok: true, data };
}

export function fail(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}

type Refusal = [kind: FailureKind, message?: string];

const REFUSALS: Record<string, Refusal> = {
  '42501': ['forbidden'],
  '23505': ['conflict', 'That already exists.'],
  '23P01': ['conflict', 'That overlaps with something that is there already.'],
  '23503': ['not_found', 'What this belongs to is no longer there.'],
  '23514': ['invalid', 'That value is not allowed here.'],
  '22001': ['invalid', 'That is too long.'],
  '22P02': ['invalid', 'That value is not allowed here.'],
  '22P05': ['invalid', 'That contains a character that cannot be stored.'],
  PGRST116: ['not_found', 'That is no longer there.'], // no row, or RLS hid it
  PT400: ['invalid'], // PT…: our own functions worded it
  PT404: ['not_found'],
  PT409: ['conflict'],
  PT410: ['conflict'],
  PT429: ['rate_limited'],
};

const POLICY = /row-level security|permission denied/;

/** Turns the refusals we expect into values in our own words; anything else is thrown with its stack. */
export function toFailure(error: PostgrestError): Failure {
  const refusal = Object.hasOwn(REFUSALS, error.code) ? REFUSALS[error.code] : undefined;
  if (!refusal) throw error;
  const [
    kind,
    message = POLICY.test(error.message) ? 'You are not allowed to do that.' : error.message,
  ] = refusal;
  return { kind, message };
}

/** The end of every write: the row, or the refusal. */
export function settle<T>({ data, error }: PostgrestSingleResponse<T>): Result<T> {
  return error ? fail(toFailure(error)) : ok(data);
}

/**
 * Writes over the row that is there, or else adds it. Not an upsert: that sets the keys as well, which no grant lets
 * anybody change, and is refused to everybody.
 */
export async function put<T>(
  change: PromiseLike<PostgrestSingleResponse<T | null>>,
  add: () => PromiseLike<PostgrestSingleResponse<T>>,
): Promise<Result<T>> {
  const { data, error } = await change;
  if (error) return fail(toFailure(error));
  return data === null ? settle(await add()) : ok(data);
}
