import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { knock } from '@/lib/core/doors';
import { Linked } from '@/lib/portal/linked';

const CLOSED = 410;

/** The item behind a token, or null where the link opens nothing any more. */
export const readLink = cache(async (token: string): Promise<Linked | null> => {
  const { status, body } = await knock('read_link', { token });
  if (status === CLOSED) return null;
  if (status === 429) notFound();
  if (status !== 200) throw new Error(`The doors answered ${status}.`);
  return Linked.parse(body);
});
