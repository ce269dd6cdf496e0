type Env = (name: string) => string | undefined;

export function required(env: Env, name: string): string {
  const value = env(name);
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

/** Hosted projects give a dictionary of named secret keys; the embedded stack and older projects give one key. */
export function secretKeyOf(env: Env): string {
  const named = env('SUPABASE_SECRET_KEYS');
  const keys: Record<string, string> = named ? JSON.parse(named) : {};
  return keys.default ?? Object.values(keys)[0] ?? required(env, 'SUPABASE_SERVICE_ROLE_KEY');
}
