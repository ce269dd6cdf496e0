import { ChevronRight, Paperclip, X } from 'lucide-react';
import { ActionForm } from '@/components/ui/action-form';
import { Count } from '@/components/ui/count';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { FormAction } from '@/components/ui/outcome';
import { SaveDialog } from '@/components/ui/save-dialog';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { DocumentBody } from '@/components/writing/document-body';
import { type ContentKind, kindNames } from '@/lib/content/kinds';
import type { CopyDocument } from '@/lib/writing/document';
import { KindIcon } from './kind-icon';

type Props = {
  subject: { kind: 'campaign' | 'flow'; id: string };
  attached: readonly { id: string; kind: ContentKind; title: string; document: CopyDocument }[];
  /** What may still be attached, by the shelf it stands on. */
  choices: readonly {
    shelf: string;
    documents: readonly { id: string; title: string; kind: ContentKind }[];
  }[];
  /** Without them the list is for reading. */
  attach?: FormAction;
  detach?: FormAction;
};

/** What lies beside a record while somebody works on it: read here, kept in the content hub. */
export function AttachedBlock({ subject, attached, choices, attach, detach }: Props) {
  return (
    <section aria-label="Attached content" className="border-b border-line px-4 py-3">
      <div className="mb-1 flex min-h-6 items-center gap-2">
        <h3 className="text-13 font-semibold">Content</h3>
        <Count>{attached.length}</Count>
        <span className="flex-1" />
        {attach && choices.length > 0 && (
          <SaveDialog
            id="attach-content"
            quiet
            trigger={
              <>
                <Paperclip />
                Attach
              </>
            }
            title="Attach content"
            submit="Attach"
            action={attach}
          >
            <input type="hidden" name="subjectKind" value={subject.kind} />
            <input type="hidden" name="subjectId" value={subject.id} />
            <ChoiceOfContent choices={choices} />
          </SaveDialog>
        )}
      </div>
      {attached.length === 0 && (
        <p className="text-dim">Nothing is attached: guidelines, snippets or notes can be.</p>
      )}
      <ul>
        {attached.map(({ id, kind, title, document }) => (
          <li key={id} className="flex items-start gap-1">
            <details className="group min-w-0 flex-1">
              <summary className="flex min-h-7 cursor-default items-center gap-2 rounded-6 hover:bg-hover">
                <KindIcon kind={kind} className="size-4 shrink-0 text-faint" />
                <span className="truncate font-medium">{title}</span>
                <span className="shrink-0 text-12 text-faint">{kindNames[kind]}</span>
                <ChevronRight className="ml-auto size-3.5 shrink-0 text-faint group-open:rotate-90" />
              </summary>
              <div className="my-1 ml-2 grid max-w-[68ch] gap-2 border-l border-line-strong py-1 pl-4">
                <DocumentBody document={document} />
                <TextLink href={`/team/content/${id}`} className="text-12">
                  Open in content
                </TextLink>
              </div>
            </details>
            {detach && (
              <ActionForm action={detach} values={{ documentId: id, subjectId: subject.id }}>
                <IconButton type="submit" size="sm" label={`Detach ${title}`}>
                  <X />
                </IconButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChoiceOfContent({ choices }: Pick<Props, 'choices'>) {
  return (
    <Field label="What" hint="Of this client, or of the agency’s own shelf.">
      {(control) => (
        <Select name="documentId" required defaultValue="" {...control}>
          <option value="" disabled>
            Choose
          </option>
          {choices.map(({ shelf, documents }) => (
            <optgroup key={shelf} label={shelf}>
              {documents.map(({ id, title, kind }) => (
                <option key={id} value={id}>
                  {title} ({kindNames[kind].toLowerCase()})
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}
