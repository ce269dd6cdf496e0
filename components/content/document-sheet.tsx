import { Changes } from '@/components/writing/changes';
import { DocumentBody } from '@/components/writing/document-body';
import type { ContentVersion } from '@/lib/content/queries';
import { compareWords } from '@/lib/writing/compare';
import { documentText, readDocument } from '@/lib/writing/document';
import { TemplatePreview } from './template-preview';

type Written = Pick<ContentVersion, 'title' | 'body' | 'html'>;

/** One version, for reading. */
export function DocumentSheet({ written, isTemplate }: { written: Written; isTemplate: boolean }) {
  const document = readDocument(written.body);
  const isEmpty = document.content.length === 0;
  return (
    <div className="grid gap-5">
      <h2 className="max-w-[40ch] text-20 text-pretty wrap-anywhere">{written.title}</h2>
      {isTemplate && written.html && <TemplatePreview html={written.html} title="Preview" />}
      <div className="max-w-[68ch]">
        {isEmpty ? (
          <p className="text-dim">
            {isTemplate ? 'Nothing is said about how to use it.' : 'Nothing is written here yet.'}
          </p>
        ) : (
          <DocumentBody document={document} />
        )}
      </div>
    </div>
  );
}

/** What became of one version in another, word by word. */
export function DocumentComparison({ from, to }: { from: Written; to: Written }) {
  const textOf = ({ body }: Written) => documentText(readDocument(body));
  const lines = [
    { name: 'Title', changes: compareWords(from.title, to.title), style: 'text-20' },
    {
      name: 'Text',
      changes: compareWords(textOf(from), textOf(to)),
      style: 'text-14 whitespace-pre-line',
    },
    ...(from.html || to.html
      ? [
          {
            name: 'HTML',
            changes: compareWords(from.html, to.html),
            style: 'font-mono text-12 whitespace-pre-wrap',
          },
        ]
      : []),
  ];
  return (
    <dl className="grid max-w-[68ch] gap-3">
      {lines.map(({ name, changes, style }) => (
        <div key={name}>
          <dt className="text-12 text-faint">{name}</dt>
          <dd className={`wrap-anywhere ${style}`}>
            <Changes changes={changes} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
