'use client';

import type { Editor } from '@tiptap/react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { TextLink } from '@/components/ui/text-link';
import { toast } from '@/components/ui/toast';
import { TextEditor, useTextEditor } from './text-editor';
import { copyDocument } from '@/lib/writing/document';
import type { FindSnippets } from '@/lib/writing/snippets';
import type { SaveCopy, Written } from './copy-desk';
import { keepDraft, type Draft } from './copy-draft';

type Props = {
  subjectId: string;
  base: string;
  save: SaveCopy;
  start: Draft;
  latest: Written | null;
  findSnippets?: FindSnippets;
  onStop: () => void;
  onSaved: () => void;
};

const KEEP_AFTER = 400;
const SUBJECT_FITS = 50;
const PREVIEW_FITS = 90;

/** Copy is never overwritten: saving adds a version, on top of the one that was open. */
export function CopyEditor({
  subjectId,
  base,
  save: saveCopy,
  start,
  latest,
  findSnippets,
  onStop,
  onSaved,
}: Props) {
  const router = useRouter();
  const [subject, setSubject] = useState(start.subject);
  const [previewText, setPreviewText] = useState(start.previewText);
  const [conflict, setConflict] = useState<string>();
  const [pending, begin] = useTransition();
  const kept = useRef<ReturnType<typeof setTimeout>>(undefined);

  const { editor, picker } = useTextEditor({
    label: 'Body',
    start: start.body,
    onChange: (changed) => remember(changed, subject, previewText),
    findSnippets,
  });

  function remember(from: Editor | null, nextSubject: string, nextPreview: string) {
    clearTimeout(kept.current);
    kept.current = setTimeout(() => {
      const body = copyDocument.safeParse(from?.getJSON());
      if (!body.success) return;
      keepDraft(subjectId, {
        basedOn: start.basedOn,
        subject: nextSubject,
        previewText: nextPreview,
        body: body.data,
        at: Date.now(),
      });
    }, KEEP_AFTER);
  }
  useEffect(() => () => clearTimeout(kept.current), []);

  const save = (basedOn: number) =>
    begin(async () => {
      const body = copyDocument.safeParse(editor?.getJSON());
      if (!body.success)
        return toast('There is something in the text that cannot be kept.', { tone: 'critical' });
      const answer = await attempt(
        saveCopy({ subjectId, basedOn, subject, previewText, body: body.data }),
      );
      if (!answer) {
        return toast('That did not reach us. Your text is kept in this browser.', {
          tone: 'critical',
        });
      }
      if (!answer.ok) {
        setConflict(answer.failure.message);
        if (answer.failure.kind === 'conflict') router.refresh();
        return;
      }
      clearTimeout(kept.current);
      toast(`Version ${answer.data.version} saved`);
      onSaved();
    });

  const newest = latest?.version ?? 0;
  const overtaken = newest > start.basedOn;
  return (
    <div className="grid gap-3 p-4" data-writing>
      {(conflict || overtaken) && (
        <Banner
          tone="caution"
          inset
          live
          action={
            overtaken && (
              <TextLink href={`${base}?v=${newest}&with=${start.basedOn}`} target="_blank">
                See what changed
              </TextLink>
            )
          }
        >
          {conflict ??
            `${latest?.author} saved version ${newest} while you were writing. Your text is still here.`}
        </Banner>
      )}
      <Counted
        label="Subject"
        value={subject}
        fits={SUBJECT_FITS}
        onChange={(value) => {
          setSubject(value);
          remember(editor, value, previewText);
        }}
      />
      <Counted
        label="Preview text"
        value={previewText}
        fits={PREVIEW_FITS}
        onChange={(value) => {
          setPreviewText(value);
          remember(editor, subject, value);
        }}
      />
      <TextEditor title="Body" editor={editor} picker={picker} findSnippets={findSnippets} />
      <div className="sticky bottom-0 -mx-4 flex items-center gap-2 border-t border-line bg-surface px-4 py-2">
        <Button
          aria-busy={pending || undefined}
          onClick={() => save(overtaken ? newest : start.basedOn)}
        >
          {overtaken ? `Save as version ${newest + 1} anyway` : `Save version ${newest + 1}`}
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

type CountedProps = {
  label: string;
  value: string;
  /** How much of it most mailboxes show. */
  fits: number;
  onChange: (value: string) => void;
};

function Counted({ label, value, fits, onChange }: CountedProps) {
  const length = [...value].length;
  const long = length > fits;
  return (
    <Field
      label={label}
      aside={
        <span className={cn('text-12 tabular-nums', long ? 'text-caution-text' : 'text-faint')}>
          {length} of {fits}
          {long && ', most mailboxes cut it'}
        </span>
      }
    >
      {(control) => (
        <Input
          value={value}
          maxLength={200}
          onChange={(event) => onChange(event.target.value)}
          {...control}
        />
      )}
    </Field>
  );
}
