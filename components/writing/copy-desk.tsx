'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { Result } from '@/lib/core/result';
import type { CopyDocument } from '@/lib/writing/document';
import type { FindSnippets } from '@/lib/writing/snippets';
import type { CopyToSave } from '@/lib/writing/version';
import { forgetDraft, parseDraft, storedDraft, watchDrafts, type Draft } from './copy-draft';

const load = () => import('./copy-editor').then((module) => module.CopyEditor);
const CopyEditor = dynamic(load, {
  ssr: false,
  loading: () => <Skeleton className="h-60 w-full" />,
});

export type SaveCopy = (copy: CopyToSave) => Promise<Result<{ version: number }>>;

export type Written = {
  version: number;
  subject: string;
  previewText: string;
  body: CopyDocument;
  author: string;
};

type Props = {
  /** Whose words: the key of the draft that this browser keeps. */
  subjectId: string;
  /** The address of the versions. */
  base: string;
  save: SaveCopy;
  /** The newest version, or nothing yet. */
  latest: Written | null;
  mayWrite: boolean;
  /** Why nobody may write now. */
  locked?: string;
  findSnippets?: FindSnippets;
  /** Who writes the first version, for those who may not. */
  others: string;
  /** The newest version, for reading. */
  children: ReactNode;
};

/** Reading is the server's; the editor is fetched when somebody is about to write. */
export function CopyDesk({
  subjectId,
  base,
  save,
  latest,
  mayWrite,
  locked,
  findSnippets,
  others,
  children,
}: Props) {
  const [writing, setWriting] = useState<Draft | null>(null);
  const stored = useSyncExternalStore(
    watchDrafts,
    () => storedDraft(subjectId),
    () => null,
  );
  const left = useMemo(() => parseDraft(stored), [stored]);

  const start = (draft?: Draft | null) => {
    setWriting(
      draft ?? {
        basedOn: latest?.version ?? 0,
        subject: latest?.subject ?? '',
        previewText: latest?.previewText ?? '',
        body: latest?.body ?? { type: 'doc', content: [] },
        at: Date.now(),
      },
    );
  };

  const write = mayWrite && !locked && (
    <Button
      variant={latest ? 'secondary' : 'primary'}
      className={latest ? 'mb-4' : undefined}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => start()}
    >
      {latest ? `Write version ${latest.version + 1}` : 'Write the first version'}
    </Button>
  );

  if (writing) {
    return (
      <CopyEditor
        subjectId={subjectId}
        base={base}
        save={save}
        start={writing}
        latest={latest}
        findSnippets={findSnippets}
        onStop={() => setWriting(null)}
        onSaved={() => {
          forgetDraft(subjectId);
          setWriting(null);
        }}
      />
    );
  }
  return (
    <>
      {locked && <Banner>{locked}</Banner>}
      {left && mayWrite && !locked && (
        <Banner
          tone="caution"
          action={
            <span className="flex shrink-0 gap-2">
              <Button size="sm" onClick={() => start(left)}>
                Go on writing
              </Button>
              <Button size="sm" variant="ghost" onClick={() => forgetDraft(subjectId)}>
                Throw away
              </Button>
            </span>
          }
        >
          You have text here that was never saved, from{' '}
          {new Date(left.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}.
        </Banner>
      )}
      {latest ? (
        <div className="p-4">
          {write}
          {children}
        </div>
      ) : (
        <EmptyState title="No copy yet" action={write}>
          {write ? 'The first version is yours to write.' : others}
        </EmptyState>
      )}
    </>
  );
}
