import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Person = { email: string; password: string };

/** Somebody of the demo agency. */
export function castOf(email: string): Person {
  const cast: Person[] = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../supabase/seed/cast.json'), 'utf8'),
  );
  const found = cast.find((one) => one.email === email);
  if (!found) throw new Error(`${email} is not in the cast.`);
  return found;
}
