import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../../lib/core/database.types.ts';
import type { Session } from '../../../lib/core/session.ts';

/** A person's session, as a page has it. */
export async function sessionOf(db: SupabaseClient<Database>): Promise<Session> {
  const { data } = await db.rpc('session_context').throwOnError();
  if (!data || typeof data !== 'object') throw new Error('Nobody is signed in.');
  return { db, ...data } as unknown as Session; // read as the app reads it, which checks the shape
}
