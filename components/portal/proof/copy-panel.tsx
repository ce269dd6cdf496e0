import type { ReactNode } from 'react';
import { changedPlaces, type Line, type Passage } from '@/lib/portal/copy';
import { DiffText } from './diff-text';
import { PanelSection } from './panel-section';

export type CopyText = {
  subject: Passage[];
  preview: Passage[];
  body: Passage[];
  lines: Line[];
  /** The version it is compared with. */
  since: number | null;
};

type Props = {
  copy: CopyText | null;
  facts: { name: string; value: ReactNode }[];
};

/** What the picture does not show: sender, subject, date, and the text with what changed in it. */
export function CopyPanel({ copy, facts }: Props) {
  const places = copy ? changedPlaces(copy.body) : 0;
  return (
    <PanelSection title="Details">
      <dl className="grid gap-2">
        {copy && (
          <>
            <Detail name="Subject">
              <DiffText passages={copy.subject} />
            </Detail>
            {copy.preview.length > 0 && (
              <Detail name="Preview">
                <DiffText passages={copy.preview} />
              </Detail>
            )}
          </>
        )}
        {facts.map(({ name, value }) => (
          <Detail key={name} name={name}>
            {value}
          </Detail>
        ))}
      </dl>
      {copy && copy.lines.length > 0 && (
        <details className="group/text mt-3" open={places > 0}>
          <summary className="flex min-h-6 items-center rounded-4 font-medium text-accent-text pointer-coarse:min-h-touch">
            {places > 0
              ? `Text, ${places} ${places === 1 ? 'change' : 'changes'} since version ${copy.since}`
              : 'Read the text'}
          </summary>
          <div className="mt-1 text-dim">
            {places > 0 ? (
              <p className="wrap-anywhere whitespace-pre-line">
                <DiffText passages={copy.body} />
              </p>
            ) : (
              <Lines lines={copy.lines} />
            )}
          </div>
        </details>
      )}
    </PanelSection>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-2">
      <dt className="text-faint">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

export function Lines({ lines }: { lines: Line[] }) {
  return (
    <div className="grid gap-2 wrap-anywhere whitespace-pre-line">
      {lines.map(({ kind, text }, index) => (
        <p key={index} className={kind === 'heading' ? 'font-semibold text-ink' : undefined}>
          {kind === 'item' && '· '}
          {text}
        </p>
      ))}
    </div>
  );
}
