import { FilingFields } from '@/components/content/filing-fields';
import { Chip } from '@/components/ui/chip';
import { Fact, Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { shortDay } from '@/lib/core/clock';
import { fileDocument } from '@/lib/content/actions';
import type { loadDocument } from '@/app/team/content/document';

type Props = Pick<
  Awaited<ReturnType<typeof loadDocument>>,
  'session' | 'document' | 'folders' | 'uses' | 'mayWrite' | 'tagHref' | 'nameOf'
>;

/** Where it lies, how it is found, and what it is used for. */
export function About({ session, document, folders, uses, mayWrite, tagHref, nameOf }: Props) {
  const { id, section_id, tags, updated_by, updated_at, created_at } = document;
  const zone = session.agency.timeZone;
  const folder = folders.find((one) => one.id === section_id);
  return (
    <>
      <section aria-labelledby="about">
        <SectionHead
          id="about"
          title="About"
          aside={
            mayWrite && (
              <SaveDialog
                id="filing"
                quiet
                trigger="File"
                title="Folder and tags"
                submit="Save"
                action={fileDocument}
              >
                <FilingFields id={id} folders={folders} folderId={section_id} tags={tags} />
              </SaveDialog>
            )
          }
        />
        <Facts columns={1} className="px-4 py-3">
          <Fact name="Folder">{folder?.name ?? 'On the shelf itself'}</Fact>
          <Fact name="Tags">
            <span className="flex flex-wrap gap-1">
              {tags.length === 0 && <span className="text-faint">None</span>}
              {tags.map((tag) => (
                <Link key={tag} href={tagHref(tag)} className="rounded-full">
                  <Chip>{tag}</Chip>
                </Link>
              ))}
            </span>
          </Fact>
          <Fact name="Changed">
            {shortDay(updated_at, zone)} by {nameOf(updated_by)}
          </Fact>
          <Fact name="Begun">{shortDay(created_at, zone)}</Fact>
        </Facts>
      </section>
      <section aria-labelledby="uses">
        <SectionHead id="uses" title="Lies beside" count={uses.length} className="border-t" />
        {uses.length > 0 ? (
          <ul className="px-4 py-2">
            {uses.map((use) => (
              <li key={use.id} className="flex min-h-7 items-center">
                <TextLink href={use.href} className="truncate">
                  {use.title}
                </TextLink>
              </li>
            ))}
          </ul>
        ) : (
          <p className="px-4 py-3 text-dim">
            Nothing yet. It can be attached on a campaign’s or a flow’s page.
          </p>
        )}
      </section>
    </>
  );
}
