import { Archive, ChevronDown, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { FolderTools, NewFolder } from '@/components/content/folder-tools';
import { NewDocumentFields } from '@/components/content/new-document-fields';
import { ShelfBar } from '@/components/content/shelf-bar';
import { ShelfRail } from '@/components/content/shelf-rail';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { SaveDialog } from '@/components/ui/save-dialog';
import { LinkButton } from '@/components/ui/link-button';
import { Tab, Tabs } from '@/components/ui/tabs';
import { listClients } from '@/lib/clients/queries';
import { readCursor } from '@/lib/core/cursor';
import { requireTeam } from '@/lib/core/session';
import { addDocument } from '@/lib/content/actions';
import { OWN, readShelfFilters, shelfHref } from '@/lib/content/filters';
import { isKind, KINDS, kindPlurals } from '@/lib/content/kinds';
import { listSections } from '@/lib/content/queries';
import { addSection, removeSection, renameSection } from '@/lib/content/section-actions';
import { Brand } from './brand';
import { Found } from './found';
import { Listed } from './listed';
import { listHomes, railOf, writableShelves } from '@/app/team/content/shelves';

export const metadata: Metadata = { title: 'Content' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ContentPage({ searchParams }: Props) {
  const session = await requireTeam('content.read');
  const { db, agency } = session;
  const query = await searchParams;
  const [clients, sections] = await Promise.all([
    listClients(db, agency.id),
    listSections(db, agency.id),
  ]);
  const filters = readShelfFilters(
    query,
    clients.map(({ slug }) => slug),
  );
  const homes = listHomes({ session, clients });
  const home = homes.find(({ key }) => key === filters.shelf);
  const folder = sections.find(({ id, home: at }) => id === filters.folder && at === home?.id);
  const shelves = writableShelves(session, clients);
  const shelfId = filters.shelf === OWN ? '' : (home?.id ?? shelves[0]?.id ?? '');
  const mayWriteHere = shelves.some(({ id }) => id === shelfId);
  const rail = railOf(homes, sections, filters);
  const { q, tag, kind, away } = filters;
  const reading = home && kind === 'guideline' && !q && !tag && !away && !folder;

  return (
    <>
      <PageBar
        title="Content"
        action={
          shelves.length > 0 && (
            <SaveDialog
              id="new-document"
              variant="primary"
              trigger={
                <>
                  <Plus />
                  New content
                </>
              }
              title="New content"
              submit="Create and write"
              action={addDocument}
            >
              <NewDocumentFields
                kind={isKind(kind) ? kind : 'document'}
                shelves={shelves}
                shelfId={mayWriteHere ? shelfId : (shelves[0]?.id ?? '')}
                folder={mayWriteHere ? folder : undefined}
              />
            </SaveDialog>
          )
        }
      />
      <PageBody>
        <Subbar>
          <Tabs label="Kinds">
            <Tab href={shelfHref(filters, { kind: undefined })} current={!kind}>
              All
            </Tab>
            {KINDS.map((one) => (
              <Tab key={one} href={shelfHref(filters, { kind: one })} current={kind === one}>
                {kindPlurals[one]}
              </Tab>
            ))}
            {q && (
              <Tab href={shelfHref(filters, { kind: 'call' })} current={kind === 'call'}>
                Calls
              </Tab>
            )}
          </Tabs>
          <span className="flex-1" />
          <LinkButton
            href={shelfHref(filters, { away: !away, q: undefined })}
            size="sm"
            variant="ghost"
            aria-current={away ? 'true' : undefined}
          >
            <Archive />
            {away ? 'Back to the shelves' : 'Put away'}
          </LinkButton>
        </Subbar>
        <div className="flex min-h-0 flex-1">
          <ShelfRail shelves={rail} className="max-md:hidden" />
          <Scroll aria-label="Content">
            <ShelfBar filters={filters} shelf={home?.name} folder={folder?.name}>
              {home && mayWriteHere && !q && (
                <NewFolder clientId={shelfId} shelf={home.name} add={addSection} />
              )}
              {folder && mayWriteHere && (
                <FolderTools
                  key={folder.id}
                  folder={folder}
                  rename={renameSection}
                  remove={removeSection}
                />
              )}
            </ShelfBar>
            <details className="group border-b border-line md:hidden">
              <summary className="flex min-h-touch items-center gap-2 px-4 font-medium">
                <span className="truncate">
                  {home ? home.name : 'Everything'}
                  {folder && `, ${folder.name}`}
                </span>
                <ChevronDown className="ml-auto size-4 text-faint group-open:rotate-180" />
              </summary>
              <ShelfRail shelves={rail} className="w-full border-r-0" />
            </details>
            {q && <Found session={session} filters={{ ...filters, q }} homes={homes} home={home} />}
            {reading && <Brand session={session} home={home} />}
            {!q && !reading && (
              <Listed
                session={session}
                filters={filters}
                after={readCursor(query.after)}
                homes={homes}
                home={home}
                sections={sections}
                mayWrite={shelves.length > 0}
              />
            )}
          </Scroll>
        </div>
      </PageBody>
    </>
  );
}
