import type { Metadata } from 'next';
import { DocumentDesk } from '@/components/content/document-desk';
import { DocumentComparison, DocumentSheet } from '@/components/content/document-sheet';
import { KindIcon } from '@/components/content/kind-icon';
import { VersionList } from '@/components/content/version-list';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { ActionForm } from '@/components/ui/action-form';
import { Banner } from '@/components/ui/banner';
import { ClientName } from '@/components/ui/client-mark';
import { SectionHead } from '@/components/ui/section-head';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextLink } from '@/components/ui/text-link';
import { Link } from '@/components/ui/link';
import { archiveDocument, restoreVersion, saveDocument } from '@/lib/content/actions';
import { kindNames } from '@/lib/content/kinds';
import { findSnippets } from '@/lib/content/snippet-actions';
import { readDocument } from '@/lib/writing/document';
import { loadDocument, openDocument } from '@/app/team/content/document';
import { About } from './about';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await openDocument((await params).id)).document.title };
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const loaded = await loadDocument(id);
  const { session, document, versions, client, mayWrite, mayManage, nameOf } = loaded;
  const { agency } = session;
  const numbered = (wanted: unknown) => versions.find(({ version }) => String(version) === wanted);
  const shown = numbered(query.v);
  const against = numbered(query.with);
  const reading = shown && (shown.version !== document.version || against);
  const isTemplate = document.kind === 'template';

  return (
    <>
      <PageBar title={document.title} crumbs={[{ href: loaded.shelfHref, label: 'Content' }]} />
      <PageBody>
        <Subbar>
          <span className="flex shrink-0 items-center gap-1.5 text-dim">
            <KindIcon kind={document.kind} className="size-4 text-faint" />
            {kindNames[document.kind]}
          </span>
          <Link href={loaded.shelfHref} className="shrink-0 rounded-4">
            <ClientName name={client?.name ?? agency.name} color={client?.brand_color} />
          </Link>
          <span className="flex-1" />
          {mayManage && (
            <ActionForm
              action={archiveDocument}
              values={{ id, archived: document.archived_at ? 'no' : 'yes' }}
            >
              <SubmitButton variant="ghost" size="sm">
                {document.archived_at ? 'Bring back to the shelf' : 'Put away'}
              </SubmitButton>
            </ActionForm>
          )}
        </Subbar>
        {document.archived_at && (
          <Banner>
            This is put away: it is neither listed nor found, and nobody writes in it.
          </Banner>
        )}
        <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
          <Scroll aria-label="Text" className="max-lg:overflow-visible">
            {reading ? (
              <div className="p-4 lg:p-6">
                <p className="mb-4 text-dim">
                  {against
                    ? `What became of version ${against.version} in version ${shown.version}. `
                    : `Version ${shown.version}. `}
                  <TextLink href={`/team/content/${id}`}>Back to the newest</TextLink>
                </p>
                {against ? (
                  <DocumentComparison from={against} to={shown} />
                ) : (
                  <DocumentSheet written={shown} isTemplate={isTemplate} />
                )}
              </div>
            ) : (
              <DocumentDesk
                id={id}
                save={saveDocument}
                mayWrite={mayWrite}
                isTemplate={isTemplate}
                begins={query.write === '1' && document.version === 1}
                findSnippets={findSnippets.bind(null, document.home)}
                latest={{
                  version: document.version,
                  title: document.title,
                  body: readDocument(document.body),
                  html: document.html,
                  author: nameOf(document.updated_by),
                }}
              >
                <DocumentSheet written={document} isTemplate={isTemplate} />
              </DocumentDesk>
            )}
          </Scroll>
          <div className="w-80 shrink-0 overflow-y-auto border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0">
            <About {...loaded} />
            <section aria-labelledby="versions">
              <SectionHead
                id="versions"
                title="Versions"
                count={document.version}
                className="border-t"
              />
              <VersionList
                id={id}
                shown={shown?.version ?? document.version}
                restore={mayWrite ? restoreVersion : undefined}
                now={new Date()}
                zone={agency.timeZone}
                versions={versions.map(({ version, author_id, created_at }) => ({
                  version,
                  author: nameOf(author_id),
                  at: created_at,
                }))}
              />
            </section>
          </div>
        </div>
      </PageBody>
    </>
  );
}
