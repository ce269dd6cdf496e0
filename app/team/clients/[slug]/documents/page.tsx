import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LibraryRows } from '@/components/content/library-rows';
import { LibraryUpload } from '@/components/content/library-upload';
import { Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { findPeople } from '@/lib/accounts/people';
import { openClient } from '@/lib/clients/open';
import { listLibrary } from '@/lib/content/library';
import {
  addToLibrary,
  describeDocument,
  removeDocument,
  shareDocument,
} from '@/lib/content/library-actions';
import { mayWriteAt } from '@/lib/content/reach';
import { beginUpload } from '@/lib/files/actions';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Documents of ${(await openClient((await params).slug)).client.name}` };
}

export default async function ClientDocumentsPage({ params }: Props) {
  const { session, client } = await openClient((await params).slug);
  const { db, agency, permissions } = session;
  if (!permissions['documents.read']) notFound();
  const [documents, manages] = await Promise.all([
    listLibrary(db, client.id),
    mayWriteAt(session, 'documents.manage', client.id),
  ]);
  const people = await findPeople(
    db,
    agency.id,
    documents.map(({ shared_by }) => shared_by),
  );
  const shared = documents.filter(({ shared_at }) => shared_at).length;
  return (
    <Scroll aria-label={`Documents of ${client.name}`}>
      {manages && (
        <div className="max-w-220 p-4">
          <LibraryUpload clientId={client.id} start={beginUpload} add={addToLibrary} />
        </div>
      )}
      <section aria-labelledby="library" className="border-t border-line">
        <SectionHead
          id="library"
          title="Library"
          count={documents.length}
          aside={
            shared > 0 && (
              <TextLink href={`/client/${client.slug}/documents`}>
                {shared} shared, as {client.name} sees them
              </TextLink>
            )
          }
        />
        {documents.length > 0 ? (
          <LibraryRows
            label="Library"
            documents={documents}
            nameOf={(id) => (id && people.get(id)?.name) || 'somebody'}
            now={new Date()}
            zone={agency.timeZone}
            deeds={
              manages
                ? { describe: describeDocument, share: shareDocument, remove: removeDocument }
                : undefined
            }
          />
        ) : (
          <EmptyState title="Nothing in the library yet">
            Reports, the brand book, the agreement: what {client.name} should find again without
            asking.
          </EmptyState>
        )}
      </section>
    </Scroll>
  );
}
