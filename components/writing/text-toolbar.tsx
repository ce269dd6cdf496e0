'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  Minus,
  Redo2,
  Strikethrough,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { toast } from '@/components/ui/toast';
import { isSafeLink } from '@/lib/writing/document';

type Tool = { label: string; keys?: string; icon: ReactNode; on: boolean; run: () => void };

type Props = { editor: Editor; onSnippets?: () => void };

export function TextToolbar({ editor, onSnippets }: Props) {
  const popover = useId();
  const address = useRef<HTMLInputElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      strike: now.isActive('strike'),
      h2: now.isActive('heading', { level: 2 }),
      h3: now.isActive('heading', { level: 3 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
    }),
  });
  const chain = () => editor.chain().focus();

  const tools: Tool[] = [
    {
      label: 'Bold',
      keys: '⌘B',
      icon: <Bold />,
      on: state.bold,
      run: () => chain().toggleBold().run(),
    },
    {
      label: 'Italic',
      keys: '⌘I',
      icon: <Italic />,
      on: state.italic,
      run: () => chain().toggleItalic().run(),
    },
    {
      label: 'Struck through',
      icon: <Strikethrough />,
      on: state.strike,
      run: () => chain().toggleStrike().run(),
    },
    {
      label: 'Heading',
      icon: <Heading2 />,
      on: state.h2,
      run: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      label: 'Small heading',
      icon: <Heading3 />,
      on: state.h3,
      run: () => chain().toggleHeading({ level: 3 }).run(),
    },
    {
      label: 'Bullets',
      icon: <List />,
      on: state.bullets,
      run: () => chain().toggleBulletList().run(),
    },
    {
      label: 'Numbers',
      icon: <ListOrdered />,
      on: state.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    { label: 'Line', icon: <Minus />, on: false, run: () => chain().setHorizontalRule().run() },
    { label: 'Undo', keys: '⌘Z', icon: <Undo2 />, on: false, run: () => chain().undo().run() },
    { label: 'Redo', icon: <Redo2 />, on: false, run: () => chain().redo().run() },
  ];

  const link = () => {
    const typed = address.current?.value.trim() ?? '';
    if (!typed) return void chain().extendMarkRange('link').unsetLink().run();
    const href = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    if (!isSafeLink(href)) {
      return toast('A link goes to a web page or a mail address.', { tone: 'critical' });
    }
    chain().extendMarkRange('link').setLink({ href }).run();
  };

  return (
    <div
      role="toolbar"
      aria-label="Text"
      className="flex flex-wrap gap-0.5 border-b border-line p-1"
    >
      {tools.map(({ label, keys, icon, on, run }) => (
        <IconButton
          key={label}
          label={label}
          keys={keys}
          aria-pressed={on}
          size="sm"
          onClick={run}
          className="aria-pressed:bg-active"
        >
          {icon}
        </IconButton>
      ))}
      <IconButton
        label="Link"
        size="sm"
        aria-pressed={state.link}
        popoverTarget={popover}
        className="aria-pressed:bg-active"
      >
        <Link2 />
      </IconButton>
      {onSnippets && (
        <IconButton label="Insert a snippet" keys="/" size="sm" onClick={onSnippets}>
          <TextQuote />
        </IconButton>
      )}
      <Popover
        id={popover}
        label="Link"
        onToggle={(event) => {
          if (event.newState !== 'open' || !address.current) return;
          address.current.value = editor.getAttributes('link').href ?? '';
          address.current.focus();
        }}
      >
        <div className="flex gap-2 p-2">
          <Input
            ref={address}
            aria-label="Address"
            placeholder="maren.com/early"
            className="w-60"
          />
          <Button data-close onClick={link}>
            Set link
          </Button>
        </div>
      </Popover>
    </div>
  );
}
