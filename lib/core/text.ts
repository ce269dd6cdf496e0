import { z } from 'zod';

// Postgres cannot store NUL, UTF-8 no lone surrogate; other control characters only break screens.
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text a person typed: trimmed, bounded, free of what cannot be stored or shown. */
export function text(max: number, min = 0) {
  return z
    .string()
    .trim()
    .min(min, min === 1 ? 'This is needed.' : `At least ${min} characters.`)
    .max(max, `At most ${max.toLocaleString('en-GB')} characters.`)
    .refine(
      (value) => value.isWellFormed() && !UNSTORABLE.test(value),
      'This contains characters that cannot be used.',
    );
}
