import 'server-only';
import { FunctionsHttpError } from '@supabase/supabase-js';
import { z } from 'zod';
import type { Db } from './database';
import { fail, ok, type FailureKind, type Result } from './result';

const KINDS: Record<number, FailureKind> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  415: 'invalid',
  422: 'invalid',
  429: 'rate_limited',
  502: 'conflict',
};
const refusal = z.object({ error: z.string() });

/** Asks an Edge Function as the signed-in person. What it refuses in words is a value; anything else is thrown. */
export async function callFunction<S extends z.ZodType>(
  db: Db,
  name: string,
  body: Record<string, unknown>,
  answer: S,
): Promise<Result<z.output<S>>> {
  const { data, error } = await db.functions.invoke(name, { body });
  if (!error) return ok(answer.parse(data));
  if (!(error instanceof FunctionsHttpError)) throw error;
  const response: Response = error.context;
  const kind = KINDS[response.status];
  const said = refusal.safeParse(await response.json().catch(() => null));
  if (!kind || !said.success) throw error;
  return fail({ kind, message: said.data.error });
}
