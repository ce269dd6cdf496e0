import { randomUUID } from 'node:crypto';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { inject } from 'vitest';

export const target = inject('target');

const OPTIONS = { auth: { persistSession: false, autoRefreshToken: false } };

export const PASSWORD = 'correct horse';

/** Unmodified supabase-js, nobody signed in. */
export function visitor(): SupabaseClient {
  return createClient(target.url, target.anonKey, OPTIONS);
}

export function secretClient(): SupabaseClient {
  return createClient(target.url, target.serviceRoleKey, OPTIONS);
}

export function newAddress(): string {
  return `contract-${randomUUID()}@example.com`;
}

export type Member = { client: SupabaseClient; id: string; email: string };

/** A confirmed account, signed in. */
export async function member(): Promise<Member> {
  const email = newAddress();
  const { data, error } = await secretClient().auth.admin.createUser({
    email,
    password: PASSWORD,
    email_confirm: true,
  });
  if (error) throw error;
  const client = visitor();
  const signedIn = await client.auth.signInWithPassword({ email, password: PASSWORD });
  if (signedIn.error) throw signedIn.error;
  return { client, id: data.user.id, email };
}

type Answer = { data: unknown; error: unknown };
type Given<A extends Answer> = NonNullable<Extract<A, { error: null }>['data']>;

/** The answer's data, or its error thrown. */
export function must<A extends Answer>({ data, error }: A): Given<A> {
  if (error) throw error;
  if (data === null || data === undefined) throw new Error('The answer was empty.');
  // What is left of the union once its failures are gone.
  return data as Given<A>;
}
