'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Result } from '@/lib/core/result';
import type { CopyDocument } from '@/lib/writing/document';
import type { FindSnippets } from '@/lib/writing/snippets';
import { documentDrafts, type DocumentDraft } from './document-draft';

const load = () => import('./document-editor').then((module) => module.DocumentEditor);
const DocumentEditor = dynamic(load, {
  ssr: false,
  loading: () => (
    <div className="p-4 lg:p-6">
      <Skeleton className="h-60 w-full" />
    </div>
  ),
});

export type Latest = {
  version: number;
  title: string;
  body: CopyDocument;
  html: string;
  author: string;
};
export type SaveDocument = (written: {
  id: string;
  basedOn: number;
  title: string;
  body: CopyDocument;
  html: string;
}) => Promise<Result<{ version: number }>>;

type Props = {
  id: string;
  latest: Latest;
  save: SaveDocument;
  mayWrite: boolean;
  /** Brings HTML besides its words. */
  isTemplate: boolean;
  /** New and empty: the editor stands open. */
  begins: boolean;
  findSnippets?: FindSnippets;
  /** The newest version, for reading. */
  children: ReactNode;
};

/** Reading is the server's; the editor is fetched when somebody is about to write. */
export function DocumentDesk({ latest, mayWrite, begins, children, ...props }: Props) {
  const fresh = (): DocumentDraft => ({
    basedOn: latest.version,
    title: latest.title,
    body: latest.body,
    html: latest.html,
    at: Date.now(),
  });
  const [writing, setWriting] = useState<DocumentDraft | null>(() =>
    begins && mayWrite ? { ...fresh(), at: 0 } : null,
  );
  const stored = useSyncExternalStore(
    documentDrafts.watch,
    () => documentDrafts.stored(props.id),
    () => null,
  );
  const left = useMemo(() => documentDrafts.parse(stored), [stored]);

  if (writing) {
    return (
      <DocumentEditor
        {...props}
        start={writing}
        latest={latest}
        onStop={() => setWriting(null)}
        onSaved={() => {
          documentDrafts.forget(props.id);
          setWriting(null);
        }}
      />
    );
  }
  return (
    <>
      {left && mayWrite && (
        <Banner
          tone="caution"
          action={
            <span className="flex shrink-0 gap-2">
              <Button size="sm" onClick={() => setWriting(left)}>
                Go on writing
              </Button>
              <Button size="sm" variant="ghost" onClick={() => documentDrafts.forget(props.id)}>
                Throw away
              </Button>
            </span>
          }
        >
          You have text here that was never saved, from{' '}
          {new Date(left.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}.
        </Banner>
      )}
      <div className="p-4 lg:p-6">
        {children}
        {mayWrite && (
          <Button
            className="mt-6"
            onPointerEnter={() => void load()}
            onFocus={() => void load()}
            onClick={() => setWriting(fresh())}
          >
            Write version {latest.version + 1}
          </Button>
        )}
      </div>
    </>
  );
}
