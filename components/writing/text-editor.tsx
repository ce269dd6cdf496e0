'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useRef } from 'react';
import { type CopyDocument, isSafeLink } from '@/lib/writing/document';
import type { FindSnippets } from '@/lib/writing/snippets';
import { type PickerHandle, SnippetPicker } from './snippet-picker';
import { TextToolbar } from './text-toolbar';
import './writing.css';

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

type Options = {
  label: string;
  start: CopyDocument;
  onChange: (editor: Editor) => void;
  /** With it a slash, or the toolbar, offers texts to insert. */
  findSnippets?: FindSnippets;
};

/** Whether a slash begins a command here, and is not part of "and/or" or of an address. */
function beginsCommand({ $from, empty }: Editor['state']['selection']): boolean {
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', ' ');
  return empty && /(?:^|\s)$/.test(before);
}

export function useTextEditor({ label, start, onChange, findSnippets }: Options) {
  const picker = useRef<PickerHandle>(null);
  const editor = useEditor({
    extensions,
    // A document without a block is none to the editor: with nothing it begins a paragraph by itself.
    content: start.content.length > 0 ? start : null,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        role: 'textbox',
        'aria-multiline': 'true',
        class: 'document-body min-h-60 px-3 py-2 text-14 outline-none wrap-anywhere',
      },
      handleKeyDown: ({ state }, event) => {
        if (event.key !== '/' || !findSnippets || !beginsCommand(state.selection)) return false;
        event.preventDefault();
        picker.current?.open('/');
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed),
  });
  return { editor, picker };
}

type Props = {
  title: string;
  findSnippets?: FindSnippets;
} & ReturnType<typeof useTextEditor>;

/** A text with headings, lists and links, and nothing that a mail or Postgres would refuse. */
export function TextEditor({ title, editor, picker, findSnippets }: Props) {
  return (
    <div className="grid gap-1.5">
      <span className="font-medium" aria-hidden>
        {title}
      </span>
      <div className="rounded-6 border border-line-control focus-within:border-accent-text focus-within:shadow-[0_0_0_1px_var(--accent-text)]">
        {editor && (
          <TextToolbar
            editor={editor}
            onSnippets={findSnippets && (() => picker.current?.open(''))}
          />
        )}
        <EditorContent editor={editor} />
      </div>
      {editor && findSnippets && <SnippetPicker ref={picker} editor={editor} find={findSnippets} />}
    </div>
  );
}
