import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { openDatabase, VIEW_AS_COOKIE, type Db } from './database';
import { safeNext } from './paths';
import type { Enum } from './rows';

export type Role = Enum<'app_role'>;
export type Reach = Enum<'reach'>;
export type Permissions = Readonly<Record<string, Reach>>;

export type Session = {
  db: Db;
  userId: string;
  name: string;
  title: string;
  /** An admin looks at another person's pages; nothing can be written. */
  viewing: boolean;
  agency: { id: string; slug: string; name: string; timeZone: string };
  roles: Role[];
  permissions: Permissions;
};

const context = z.object({
  userId: z.uuid(),
  name: z.string(),
  title: z.string(),
  viewing: z.boolean(),
  agency: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), timeZone: z.string() }),
  roles: z.array(z.custom<Role>()),
  permissions: z.record(z.string(), z.custom<Reach>()).nullable(),
});

/** Who is looking, or null. One question to Postgres per request, which also checks that the session still stands. */
export const findSession = cache(async (): Promise<Session | null> => {
  const db = await openDatabase();
  const { data: claims } = await db.auth.getClaims();
  if (!claims) return null;
  const { data } = await db.rpc('session_context').throwOnError();
  if (!data) return null;
  const parsed = context.parse(data);
  return { db, ...parsed, permissions: parsed.permissions ?? {} };
});

/** Whoever is not signed in goes to the door, and comes back to where they were going. */
export async function requireSession(): Promise<Session> {
  const session = await findSession();
  if (session) return session;
  const { data: signedIn } = await (await openDatabase()).auth.getClaims();
  if (signedIn && (await cookies()).has(VIEW_AS_COOKIE)) redirect('/api/view-ended');
  const path = safeNext((await headers()).get('x-path'));
  redirect(path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`);
}

const OUTSIDE: readonly Role[] = ['client_user', 'creator'];

export const isTeam = (roles: readonly Role[]) => roles.some((role) => !OUTSIDE.includes(role));

/** For the team's pages: their frame and they are made at the same time, so each asks before it reads anything. */
export async function requireTeam(permission?: string): Promise<Session> {
  const session = await requireSession();
  if (!isTeam(session.roles)) redirect('/');
  if (permission && !session.permissions[permission]) notFound();
  return session;
}

/** For pages of a surface: whoever lacks the permission sees the same as for a page that does not exist. */
export async function requirePermission(permission: string): Promise<Session> {
  const session = await requireSession();
  if (!session.permissions[permission]) notFound();
  return session;
}
