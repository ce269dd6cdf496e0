import { Download } from 'lucide-react';
import { ActionForm } from '@/components/ui/action-form';
import { Chip } from '@/components/ui/chip';
import { Cell, List, Row } from '@/components/ui/list';
import { RelativeTime } from '@/components/ui/relative-time';
import { SaveDialog } from '@/components/ui/save-dialog';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextLink } from '@/components/ui/text-link';
import { fileFacts, libraryNames } from '@/lib/content/library-kinds';
import type { LibraryDocument } from '@/lib/content/library';
import { LibraryFields } from './library-fields';
import { LibraryPicture } from './library-picture';

type Deeds = { describe: FormAction; share: FormAction; remove: FormAction };

type Props = {
  label: string;
  documents: readonly LibraryDocument[];
  nameOf: (id: string | null) => string;
  now: Date;
  zone: string;
  /** What this person may do; without it the library is for reading. */
  deeds?: Deeds;
};

/** A client's library as the team keeps it: what it is, who sees it, and the switch between the two. */
export function LibraryRows({ label, documents, nameOf, now, zone, deeds }: Props) {
  return (
    <List aria-label={label}>
      {documents.map((document) => {
        const { id, title, note, kind, file, shared_at, shared_by } = document;
        return (
          <Row key={id} className="h-auto! min-h-14 flex-wrap py-2">
            <Cell>
              <LibraryPicture file={file} />
            </Cell>
            <Cell className="min-w-40 flex-1 basis-52">
              <TextLink href={`/api/documents/${id}`} prefetch={false} className="text-ink!">
                {title}
              </TextLink>
              <span className="block text-12 wrap-anywhere text-faint">
                {[fileFacts(file), note].filter(Boolean).join(' · ')}
              </span>
            </Cell>
            <Cell className="w-24 max-md:hidden">
              <Chip size="sm">{libraryNames[kind]}</Chip>
            </Cell>
            <Cell className="w-60 text-12 text-dim max-sm:w-full max-sm:pl-13">
              {shared_at ? (
                <>
                  Shared by {nameOf(shared_by)},{' '}
                  <RelativeTime at={shared_at} now={now} zone={zone} />
                </>
              ) : (
                <span className="text-faint">Only the team sees it</span>
              )}
            </Cell>
            <Cell className="flex items-center gap-1 max-sm:pl-13 sm:min-w-60 sm:justify-end">
              {deeds && <Switch document={document} share={deeds.share} />}
              <a
                href={`/api/documents/${id}`}
                aria-label={`Download ${title}`}
                data-tooltip="Download"
                className="btn btn-ghost btn-sm btn-square"
              >
                <Download />
              </a>
              {deeds && <Edit document={document} {...deeds} />}
            </Cell>
          </Row>
        );
      })}
    </List>
  );
}

function Switch({ document, share }: { document: LibraryDocument; share: FormAction }) {
  const { id, title, shared_at } = document;
  return (
    <ActionForm action={share} values={{ id, shared: shared_at ? 'no' : 'yes' }}>
      <SubmitButton
        size="sm"
        variant={shared_at ? 'ghost' : 'secondary'}
        aria-label={shared_at ? `Take back ${title}` : `Share ${title}`}
      >
        {shared_at ? 'Take back' : 'Share'}
      </SubmitButton>
    </ActionForm>
  );
}

function Edit({ document, describe, remove }: { document: LibraryDocument } & Deeds) {
  const { id, title, shared_at } = document;
  return (
    <>
      <SaveDialog
        id={`describe-${id}`}
        quiet
        trigger={
          <>
            Edit<span className="sr-only"> {title}</span>
          </>
        }
        title={title}
        submit="Save"
        action={describe}
      >
        <LibraryFields document={document} />
      </SaveDialog>
      <SaveDialog
        id={`remove-${id}`}
        quiet
        variant="danger"
        trigger={
          <>
            Remove<span className="sr-only"> {title}</span>
          </>
        }
        title={`Remove “${title}”?`}
        submit="Remove it"
        action={remove}
      >
        <input type="hidden" name="id" value={id} />
        <p className="text-14 text-dim">
          {shared_at
            ? 'It leaves the library, and their people cannot open it any more.'
            : 'It leaves the library. Their people never saw it.'}
        </p>
      </SaveDialog>
    </>
  );
}
