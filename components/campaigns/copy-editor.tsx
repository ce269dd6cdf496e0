'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
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
import { copyDocument, isSafeLink } from '@/lib/campaigns/document';
import { saveCopy } from '@/lib/campaigns/version-actions';
import { type Written } from './copy-desk';
import { keepDraft, type Draft } from './copy-draft';
import { CopyToolbar } from './copy-toolbar';
import './campaigns.css';

type Props = {
  campaignId: string;
  start: Draft;
  latest: Written | null;
  onStop: () => void;
  onSaved: () => void;
};

const KEEP_AFTER = 400;
const SUBJECT_FITS = 50;
const PREVIEW_FITS = 90;

const extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    underline: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      isAllowedUri: (uri) => isSafeLink(uri),
      HTMLAttributes: { rel: 'noreferrer nofollow', target: '_blank' },
    },
  }),
];

/** Copy is never overwritten: saving adds a version, on top of the one that was open. */
export function CopyEditor({ campaignId, start, latest, onStop, onSaved }: Props) {
  const router = useRouter();
  const [subject, setSubject] = useState(start.subject);
  const [previewText, setPreviewText] = useState(start.previewText);
  const [conflict, setConflict] = useState<string>();
  const [pending, begin] = useTransition();
  const kept = useRef<ReturnType<typeof setTimeout>>(undefined);

  const editor = useEditor({
    extensions,
    content: start.body,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        'aria-label': 'Body',
        role: 'textbox',
        'aria-multiline': 'true',
        class: 'copy-body min-h-60 px-3 py-2 text-14 outline-none wrap-anywhere',
      },
    },
    onUpdate: ({ editor: changed }) => remember(changed, subject, previewText),
  });

  function remember(from: Editor | null, nextSubject: string, nextPreview: string) {
    clearTimeout(kept.current);
    kept.current = setTimeout(() => {
      const body = copyDocument.safeParse(from?.getJSON());
      if (!body.success) return;
      keepDraft(campaignId, {
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
        saveCopy({ campaignId, basedOn, subject, previewText, body: body.data }),
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
    <div className="grid gap-3 p-4">
      {(conflict || overtaken) && (
        <Banner
          tone="caution"
          inset
          live
          action={
            overtaken && (
              <TextLink
                href={`/team/campaigns/${campaignId}/copy?v=${newest}&with=${start.basedOn}`}
                target="_blank"
              >
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
      <div className="grid gap-1.5">
        <span className="font-medium" aria-hidden>
          Body
        </span>
        <div className="rounded-6 border border-line-control focus-within:border-accent-text focus-within:shadow-[0_0_0_1px_var(--accent-text)]">
          {editor && <CopyToolbar editor={editor} />}
          <EditorContent editor={editor} />
        </div>
      </div>
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
