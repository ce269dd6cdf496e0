import 'server-only';
import { redirect } from 'next/navigation';
import type { Session } from '@/lib/core/session';

/** The address somebody signs in with. Not from their token, which knows a changed one only when it is renewed. */
export async function getOwnAddress({ db, userId }: Session): Promise<string> {
  const { data } = await db
    .from('user_contacts')
    .select('email')
    .eq('user_id', userId)
    .maybeSingle()
    .throwOnError();
  if (!data) redirect('/login'); // deactivated while the page was made
  return data.email;
}
