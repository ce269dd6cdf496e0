'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { defineFormAction } from '@/lib/core/form-action';
import { VIEW_AS_COOKIE } from '@/lib/core/database';
import { isOurs } from '@/lib/core/action';
import { findSession } from '@/lib/core/session';
import { sessionCookie } from '@/lib/core/session-cookie';
import { settle } from '@/lib/core/result';
import { safeNext } from '@/lib/core/paths';
import { ViewAs } from './schema';

// As long as private.view_as lets a view last.
const MINUTES = 30;

/** From here on every read is the other person's and every write is refused, until it is ended or runs out. */
export const startViewAs = defineFormAction(ViewAs, async ({ db }, { id, next }) => {
  const started = settle(await db.rpc('start_view_as', { person: id }));
  if (!started.ok) return started;
  const { httpOnly, sameSite, secure, path } = sessionCookie();
  const jar = await cookies();
  jar.set(VIEW_AS_COOKIE, started.data, { httpOnly, sameSite, secure, path, maxAge: MINUTES * 60 });
  redirect(safeNext(next));
});

export async function endViewAs(): Promise<void> {
  if (!(await isOurs())) return;
  const jar = await cookies();
  const view = jar.get(VIEW_AS_COOKIE)?.value;
  const session = await findSession();
  if (view && session) await session.db.rpc('end_view_as', { view }).throwOnError();
  jar.delete(VIEW_AS_COOKIE);
  redirect(session ? `/agency/${session.agency.slug}/admin/users?open=${session.userId}` : '/');
}
