import 'server-only';
import { notFound } from 'next/navigation';
import { requireTeam } from '@/lib/core/session';
import { findClient } from './queries';

/** The client of the address and who looks, for the pages below it; whatever is not the viewer's to see is not there. */
export async function openClient(slug: string) {
  const session = await requireTeam('clients.read');
  const client = await findClient(session.db, session.agency.id, slug);
  return client ? { session, client } : notFound();
}
