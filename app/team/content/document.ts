import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findPeople } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';
import { listUses } from '@/lib/content/attached';
import { findDocument, listSections, listVersions } from '@/lib/content/queries';
import { OWN, shelfHref } from '@/lib/content/filters';
import { writableShelves } from './shelves';

/** The document of an address and who looks, or the page that says there is none. */
export const openDocument = cache(async (id: string) => {
  const session = await requireTeam('content.read');
  const document = await findDocument(session.db, session.agency.id, id);
  return document ? { session, document } : notFound();
});

/** A document with its versions, where it stands and where it is used. */
export async function loadDocument(id: string) {
  const { session, document } = await openDocument(id);
  const { db, agency } = session;
  const [clients, sections, versions, uses] = await Promise.all([
    listClients(db, agency.id),
    listSections(db, agency.id),
    listVersions(db, document.home, document.id),
    listUses(db, agency.id, document.id),
  ]);
  const people = await findPeople(db, agency.id, [
    document.updated_by,
    ...versions.map(({ author_id }) => author_id),
  ]);
  const client = clients.find((one) => one.id === document.client_id);
  const shelf = client ? client.slug : OWN;
  return {
    session,
    document,
    versions,
    uses,
    client,
    shelfHref: shelfHref({ shelf, away: false }),
    tagHref: (tag: string) => shelfHref({ tag, away: false }),
    folders: sections.filter(({ home }) => home === document.home),
    mayWrite:
      !document.archived_at &&
      writableShelves(session, clients).some(({ id: at }) => at === (document.client_id ?? '')),
    mayManage: writableShelves(session, clients).some(
      ({ id: at }) => at === (document.client_id ?? ''),
    ),
    nameOf: (person: string | null) => (person && people.get(person)?.name) || 'Somebody',
  };
}
