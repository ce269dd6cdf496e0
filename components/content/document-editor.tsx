'use client';

import type { Editor } from '@tiptap/react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { TextLink } from '@/components/ui/text-link';
import { toast } from '@/components/ui/toast';
import { TextEditor, useTextEditor } from '@/components/writing/text-editor';
import { copyDocument } from '@/lib/writing/document';
import type { FindSnippets } from '@/lib/writing/snippets';
import type { Latest, SaveDocument } from './document-desk';
import { documentDrafts, type DocumentDraft } from './document-draft';
import { HtmlEditor } from './html-editor';

type Props = {
  id: string;
  latest: Latest;
  start: DocumentDraft;
  save: SaveDocument;
  isTemplate: boolean;
  findSnippets?: FindSnippets;
  onStop: () => void;
  onSaved: () => void;
};

const KEEP_AFTER = 400;
const LOST = 'That did not reach us. Your text is kept in this browser.';

/** Saving adds a version on top of the one that was open; somebody's newer one is never written over unseen. */
export function DocumentEditor({ id, latest, start, save: saveDocument, ...props }: Props) {
  const { isTemplate, findSnippets, onStop, onSaved } = props;
  const router = useRouter();
  const [title, setTitle] = useState(start.title);
  const [html, setHtml] = useState(start.html);
  const [problem, setProblem] = useState<string>();
  const [pending, begin] = useTransition();
  const kept = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { editor, picker } = useTextEditor({
    label: isTemplate ? 'How to use it' : 'Text',
    start: start.body,
    onChange: (changed) => remember(changed, { title, html }),
    findSnippets,
  });

  function remember(from: Editor | null, next: { title: string; html: string }) {
    clearTimeout(kept.current);
    kept.current = setTimeout(() => {
      const body = copyDocument.safeParse(from?.getJSON());
      if (!body.success) return;
      documentDrafts.keep(id, { ...next, basedOn: start.basedOn, body: body.data, at: Date.now() });
    }, KEEP_AFTER);
  }
  useEffect(() => () => clearTimeout(kept.current), []);

  const save = (basedOn: number) =>
    begin(async () => {
      const body = copyDocument.safeParse(editor?.getJSON());
      if (!body.success) return setProblem('There is something in the text that cannot be kept.');
      const answer = await attempt(saveDocument({ id, basedOn, title, body: body.data, html }));
      if (!answer?.ok) {
        const fields = Object.values(answer?.failure.fields ?? {}).flat();
        setProblem(answer ? [answer.failure.message, ...fields].join(' ') : LOST);
        if (answer?.failure.kind === 'conflict') router.refresh();
        return;
      }
      clearTimeout(kept.current);
      toast(`Version ${answer.data.version} saved`);
      onSaved();
    });

  const overtaken = latest.version > start.basedOn;
  return (
    <div className="grid gap-3 p-4 lg:p-6" data-writing>
      {(problem || overtaken) && (
        <Banner
          tone="caution"
          inset
          live
          action={
            overtaken && (
              <TextLink
                href={`/team/content/${id}?v=${latest.version}&with=${start.basedOn}`}
                target="_blank"
              >
                See what changed
              </TextLink>
            )
          }
        >
          {overtaken
            ? `${latest.author} saved version ${latest.version} while you were writing. Your text is still here.`
            : problem}
        </Banner>
      )}
      <Field label="Title">
        {(control) => (
          <Input
            value={title}
            maxLength={200}
            required
            onChange={({ target }) => {
              setTitle(target.value);
              remember(editor, { title: target.value, html });
            }}
            {...control}
          />
        )}
      </Field>
      {isTemplate && (
        <HtmlEditor
          html={html}
          onChange={(next) => {
            setHtml(next);
            remember(editor, { title, html: next });
          }}
        />
      )}
      <TextEditor
        title={isTemplate ? 'How to use it' : 'Text'}
        editor={editor}
        picker={picker}
        findSnippets={findSnippets}
      />
      <div className="sticky bottom-0 z-(--z-sticky) -mx-4 flex items-center gap-2 border-t border-line bg-surface px-4 py-2 lg:-mx-6 lg:px-6">
        <Button
          variant="primary"
          aria-busy={pending || undefined}
          disabled={pending}
          onClick={() => save(overtaken ? latest.version : start.basedOn)}
        >
          {overtaken
            ? `Save as version ${latest.version + 1} anyway`
            : `Save version ${latest.version + 1}`}
        </Button>
        <Button variant="ghost" onClick={onStop}>
          Stop writing
        </Button>
        <span className="ml-auto text-12 text-faint max-sm:hidden">
          Kept in this browser as you type
        </span>
      </div>
    </div>
  );
}
