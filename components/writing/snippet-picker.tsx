'use client';

import type { Editor } from '@tiptap/react';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { attempt } from '@/components/ui/attempt';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { documentText } from '@/lib/writing/document';
import type { FindSnippets, Snippet } from '@/lib/writing/snippets';

/** `typed` is what opened it: it is put back where nothing was chosen. */
export type PickerHandle = { open: (typed: string) => void };

type Props = { ref: Ref<PickerHandle>; editor: Editor; find: FindSnippets };

const ASK_AFTER = 150;

/** Texts to insert, found by typing. What is inserted keeps its headings, lists and links. */
export function SnippetPicker({ ref, editor, find }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const typed = useRef('');
  const [opened, setOpened] = useState(0);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Snippet[] | null>(null);
  const [at, setAt] = useState(0);
  const dialog = () => document.getElementById(id) as HTMLDialogElement | null; // rendered below

  useImperativeHandle(ref, () => ({
    open: (key) => {
      typed.current = key;
      setText('');
      setAt(0);
      setOpened((times) => times + 1);
      dialog()?.showModal();
      field.current?.focus();
    },
  }));

  useEffect(() => {
    if (opened === 0) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await attempt(find({ text }));
      if (!wanted) return;
      if (!answer?.ok) toast('The snippets could not be read just now.', { tone: 'critical' });
      setFound(answer?.ok ? answer.data : []);
      setAt(0);
    }, ASK_AFTER);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [find, opened, text]);

  const insert = ({ body }: Snippet) => {
    typed.current = '';
    dialog()?.close();
    editor.chain().focus().insertContent(body.content).run();
  };
  const onClose = () => {
    if (typed.current) editor.chain().focus().insertContent(typed.current).run();
    else editor.commands.focus();
    typed.current = '';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = (found?.length ?? 0) - 1;
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, last));
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter' && found?.[at]) insert(found[at]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog id={id} title="Insert a snippet" onClose={onClose}>
      <div className="grid gap-2 text-ink" onKeyDown={onKeyDown}>
        <Input
          ref={field}
          type="search"
          role="combobox"
          aria-label="Search snippets"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={found?.[at] && `${id}-${at}`}
          placeholder="Search by title or words"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label="Snippets"
          className="-mx-2 grid max-h-80 min-h-20 content-start overflow-y-auto"
        >
          {found?.map((snippet, index) => (
            <li
              key={snippet.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="cursor-default rounded-6 px-2 py-1.5 aria-selected:bg-active"
              onPointerMove={() => setAt(index)}
              onClick={() => insert(snippet)}
            >
              <span className="flex gap-2 text-13">
                <span className="truncate font-medium">{snippet.title}</span>
                <span className="ml-auto shrink-0 text-12 text-faint">{snippet.home}</span>
              </span>
              <span className="line-clamp-2 text-13 text-dim">{documentText(snippet.body)}</span>
            </li>
          ))}
        </ul>
        {found?.length === 0 && (
          <p className="text-13 text-dim">
            {text ? 'No snippet has these words.' : 'There are no snippets for this client yet.'}
          </p>
        )}
      </div>
    </Dialog>
  );
}
