import { compareWords } from '@/lib/writing/compare';
import { documentText, readDocument } from '@/lib/writing/document';
import type { CopyVersion } from '@/lib/writing/version';
import { Changes } from './changes';
import { DocumentBody } from './document-body';

const term = 'text-12 text-faint';

/** One version, for reading. */
export function CopySheet({ copy }: { copy: CopyVersion }) {
  return (
    <dl className="grid max-w-[68ch] gap-3">
      <div>
        <dt className={term}>Subject</dt>
        <dd className="text-16 font-medium wrap-anywhere">{copy.subject || 'No subject'}</dd>
      </div>
      <div>
        <dt className={term}>Preview text</dt>
        <dd className="text-14 wrap-anywhere">{copy.preview_text || 'None'}</dd>
      </div>
      <div>
        <dt className={`${term} mb-1`}>Body</dt>
        <dd>
          <DocumentBody document={readDocument(copy.body)} />
        </dd>
      </div>
    </dl>
  );
}

/** What became of one version in another, word by word. */
export function CopyComparison({ from, to }: { from: CopyVersion; to: CopyVersion }) {
  const text = (copy: CopyVersion) => documentText(readDocument(copy.body));
  const lines = [
    ['Subject', compareWords(from.subject, to.subject), 'text-16 font-medium'],
    ['Preview text', compareWords(from.preview_text, to.preview_text), 'text-14'],
    ['Body', compareWords(text(from), text(to)), 'text-14 whitespace-pre-line'],
  ] as const;
  return (
    <dl className="grid max-w-[68ch] gap-3">
      {lines.map(([name, changes, style]) => (
        <div key={name}>
          <dt className={term}>{name}</dt>
          <dd className={`wrap-anywhere ${style}`}>
            <Changes changes={changes} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
