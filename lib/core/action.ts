import 'server-only';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { env } from './env';
import { formValues } from './form';
import { fail, type Result } from './result';
import { requireSession, type Session } from './session';

const FOREIGN = fail({ kind: 'forbidden', message: 'This form was sent from somewhere else.' });
const MALFORMED = fail({
  kind: 'invalid',
  message: 'This form arrived damaged. Please send it again.',
});

/** Next lets a request without an Origin pass; we do not. */
export async function isOurs(): Promise<boolean> {
  const origin = (await headers()).get('origin');
  return origin !== null && origin === new URL(env().APP_URL).origin;
}

type Action<S extends z.ZodType, T> = {
  (raw: z.input<S>): Promise<Result<T>>;
  (previous: Result<T> | null, form: FormData): Promise<Result<T>>;
};

function define<S extends z.ZodType, T>(
  input: S,
  run: (values: z.output<S>) => Promise<Result<T>>,
): Action<S, T> {
  return async (first: z.input<S> | Result<T> | null, form?: FormData): Promise<Result<T>> => {
    if (!(await isOurs())) return FOREIGN;
    const raw = form instanceof FormData ? formValues(form) : first;
    if (raw === undefined) return MALFORMED;
    const parsed = input.safeParse(raw);
    if (!parsed.success) {
      const { fieldErrors, formErrors } = z.flattenError(parsed.error);
      const message = formErrors[0] ?? 'Something here needs another look.';
      return fail({ kind: 'invalid', message, fields: fieldErrors });
    }
    return run(parsed.data);
  };
}

/** Parse, session, run; authorization is Postgres' job. A success re-reads the page that asked. */
export function defineAction<S extends z.ZodType, T>(
  input: S,
  run: (session: Session, values: z.output<S>) => Promise<Result<T>>,
): Action<S, T> {
  return define(input, async (values) => {
    const result = await run(await requireSession(), values);
    if (result.ok) refresh();
    return result;
  });
}

/** A question that a view asks while somebody types: nothing changes by it, so no page is read again. */
export function defineQuestion<S extends z.ZodType, T>(
  input: S,
  run: (session: Session, values: z.output<S>) => Promise<Result<T>>,
): (raw: z.input<S>) => Promise<Result<T>> {
  return define(input, async (values) => run(await requireSession(), values));
}

/** For the public doors: nobody is signed in. */
export function defineVisitorAction<S extends z.ZodType, T>(
  input: S,
  run: (values: z.output<S>) => Promise<Result<T>>,
): Action<S, T> {
  return define(input, run);
}
