import { TextLink } from '@/components/ui/text-link';
import { CopyDesk } from '@/components/writing/copy-desk';
import { CopyComparison, CopySheet } from '@/components/writing/copy-sheet';
import { saveMessageCopy } from '@/lib/flows/version-actions';
import { readDocument } from '@/lib/writing/document';
import type { FindSnippets } from '@/lib/writing/snippets';
import type { CopyVersion } from '@/lib/writing/version';

type Props = {
  stepId: string;
  base: string;
  copies: CopyVersion[];
  /** The version that is open. */
  shown: CopyVersion | undefined;
  /** The one it is compared with. */
  against: CopyVersion | undefined;
  mayWrite: boolean;
  /** With it a slash offers texts to insert. */
  findSnippets?: FindSnippets;
};

/** The words of one message: to write, to read as they were, or to compare. */
export function MessageCopyDesk({ stepId, base, copies, shown, against, ...desk }: Props) {
  const { mayWrite, findSnippets } = desk;
  const [latest] = copies;
  const comparing = shown && against && shown.id !== against.id;
  if (shown && (comparing || shown.id !== latest?.id)) {
    return (
      <div className="p-4">
        <p className="mb-3 text-dim">
          {comparing
            ? `What became of version ${against.version} in version ${shown.version}. `
            : `Version ${shown.version}. `}
          <TextLink href={base}>Back to the newest</TextLink>
        </p>
        {comparing ? <CopyComparison from={against} to={shown} /> : <CopySheet copy={shown} />}
      </div>
    );
  }
  return (
    <CopyDesk
      subjectId={stepId}
      base={base}
      save={saveMessageCopy}
      latest={
        latest
          ? {
              version: latest.version,
              subject: latest.subject,
              previewText: latest.preview_text,
              body: readDocument(latest.body),
              author: latest.author?.name ?? 'Somebody',
            }
          : null
      }
      mayWrite={mayWrite}
      findSnippets={findSnippets}
      others="The flow’s copywriter writes it here."
    >
      {latest && <CopySheet copy={latest} />}
    </CopyDesk>
  );
}
