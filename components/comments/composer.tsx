'use client';

import { type KeyboardEvent, useId, useRef, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { SegmentRadio, Segmented } from '@/components/ui/segmented';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { addComment } from '@/lib/comments/actions';
import { insertMention, mentionedIn, termAt, type Mentionable } from '@/lib/comments/mentions';

type Audience = 'internal' | 'client';
type Props = {
  subjectKind:
    'task' | 'campaign' | 'request' | 'post' | 'popup' | 'ab_test' | 'flow' | 'flow_email';
  subjectId: string;
  /** Who may be spoken to by name; a client's people hear only what the client may read. */
  people: (Mentionable & { team: boolean })[];
  /** Whom this person may speak to. */
  audiences: Audience[];
  /** Why the client cannot be spoken to here. */
  clientHint?: string;
};

export function Composer({ subjectKind, subjectId, people, audiences, clientHint }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [audience, setAudience] = useState<Audience>(audiences[0] ?? 'internal');
  const [body, setBody] = useState('');
  const [term, setTerm] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [pending, start] = useTransition();

  const reachable = people.filter((person) => audience === 'client' || person.team);
  const found =
    term === null
      ? []
      : reachable.filter(({ name }) => name.toLowerCase().includes(term.toLowerCase())).slice(0, 6);

  const readTerm = () => {
    const { value = '', selectionStart = 0 } = field.current ?? {};
    setTerm(termAt(value, selectionStart));
    setAt(0);
  };

  const choose = (person: Mentionable) => {
    const next = insertMention(body, field.current?.selectionStart ?? body.length, person.name);
    setBody(next.text);
    setTerm(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };

  const send = () => {
    if (!body.trim() || pending) return;
    start(async () => {
      const mentions = mentionedIn(body, reachable);
      const answer = await attempt(
        addComment({ subjectKind, subjectId, audience, body, mentions }),
      );
      if (answer?.ok) setBody('');
      else
        toast(answer?.failure.message ?? 'That did not reach us. Your comment is still here.', {
          tone: 'critical',
        });
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) return send();
    if (found.length === 0) return;
    const chosen = found[at];
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen);
    else if (event.key === 'Escape') setTerm(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (audiences.length === 0) return null;
  return (
    <form action={send} className="@container relative flex w-full flex-wrap items-end gap-2">
      <Segmented label="Who sees this">
        {(['internal', 'client'] as const).map((one) => (
          <SegmentRadio
            key={one}
            name="audience"
            value={one}
            checked={audience === one}
            disabled={!audiences.includes(one)}
            title={one === 'client' ? clientHint : undefined}
            onChange={() => setAudience(one)}
          >
            {one === 'client' ? 'Client' : 'Internal'}
          </SegmentRadio>
        ))}
      </Segmented>
      {found.length > 0 && (
        <ul
          id={listId}
          role="listbox"
          aria-label="People"
          className="absolute bottom-full left-0 z-(--z-menu) mb-1 w-60 rounded-8 bg-raised p-1 shadow-menu"
        >
          {found.map((person, index) => (
            <li
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
              className="flex h-7 cursor-default items-center rounded-4 px-2 hover:bg-active aria-selected:bg-active pointer-coarse:h-touch"
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
      <Textarea
        ref={field}
        rows={1}
        value={body}
        maxLength={10_000}
        aria-label={audience === 'client' ? 'Comment for the client' : 'Internal comment'}
        placeholder={
          audience === 'client' ? 'Comment, the client reads it' : 'Comment, @ to mention'
        }
        aria-controls={found.length > 0 ? listId : undefined}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        onChange={(event) => {
          setBody(event.target.value);
          readTerm();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTerm(null)}
        className="max-h-40 min-h-7! w-0! min-w-24 flex-1 resize-none! py-[3px]! @max-[28rem]:order-first @max-[28rem]:min-w-full pointer-coarse:min-h-touch! pointer-coarse:py-2!"
      />
      <Button
        type="submit"
        aria-busy={pending || undefined}
        disabled={!body.trim()}
        className="@max-[28rem]:ml-auto"
      >
        Comment
        <Kbd className="-mr-1 max-xl:hidden">⌘↵</Kbd>
      </Button>
    </form>
  );
}
