import 'server-only';
import type { z } from 'zod';
import { defineAction, defineVisitorAction } from './action';
import type { Result } from './result';
import type { Session } from './session';

type FormOutcome =
  | { ok: true; message?: string }
  | {
      ok: false;
      message: string;
      fields?: Record<string, string[] | undefined>;
      values: Record<string, string>;
    };

type FormAction = (previous: unknown, form: FormData) => Promise<FormOutcome>;

/** What was typed goes back with a refusal, so that nothing is typed twice; a password never does. */
function typed(form: unknown): Record<string, string> {
  if (!(form instanceof FormData)) return {}; // called by hand, past any form
  const kept = [...form].filter(
    ([name, value]) => typeof value === 'string' && !/password|token|key|\$/i.test(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

function answer(result: Result<string | void>, form: unknown): FormOutcome {
  if (result.ok) return { ok: true, message: result.data ?? undefined };
  const { message, fields } = result.failure;
  return { ok: false, message, fields, values: typed(form) };
}

/** An action for a form that shows its own outcome; what it returns is the sentence to show. */
export function defineFormAction<S extends z.ZodType>(
  input: S,
  run: (session: Session, values: z.output<S>) => Promise<Result<string | void>>,
): FormAction {
  const action = defineAction(input, run);
  return async (_previous, form) => answer(await action(null, form), form);
}

export function defineVisitorFormAction<S extends z.ZodType>(
  input: S,
  run: (values: z.output<S>) => Promise<Result<string | void>>,
): FormAction {
  const action = defineVisitorAction(input, run);
  return async (_previous, form) => answer(await action(null, form), form);
}
