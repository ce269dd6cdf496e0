import type { Metadata } from 'next';
import { LibraryShelf } from '@/components/content/library-shelf';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionTitle } from '@/components/ui/section-head';
import { listLibrary } from '@/lib/content/library';
import { LIBRARY_KINDS, libraryHeads } from '@/lib/content/library-kinds';
import { shortDay } from '@/lib/core/clock';
import { openRoom } from '@/lib/portal/queries/rooms';

export const metadata: Metadata = { title: 'Documents' };

type Props = { params: Promise<{ slug: string }> };

export default async function DocumentsPage({ params }: Props) {
  const { session, client } = await openRoom((await params).slug, 'documents');
  const documents = await listLibrary(session.db, client.id, { sharedOnly: true });
  return (
    <ClientColumn>
      <ClientLead title="Documents">
        What {session.agency.name} shared with you. A download link is made for you alone and lasts
        five minutes.
      </ClientLead>
      {documents.length === 0 && (
        <EmptyState title="Nothing shared yet">
          Reports, agreements and what belongs to your brand turn up here.
        </EmptyState>
      )}
      {LIBRARY_KINDS.map((kind) => {
        const some = documents.filter((document) => document.kind === kind);
        return (
          some.length > 0 && (
            <section key={kind} aria-labelledby={kind} className="pb-10">
              <SectionTitle id={kind} title={libraryHeads[kind]} />
              <LibraryShelf
                documents={some.map(({ shared_at, ...document }) => ({
                  ...document,
                  since: shared_at ? shortDay(shared_at, client.time_zone) : '',
                }))}
              />
            </section>
          )
        );
      })}
    </ClientColumn>
  );
}
