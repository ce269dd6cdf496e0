'use client';

import { Ellipsis } from 'lucide-react';
import { type ReactNode, useId, useRef, useState, useTransition } from 'react';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { closeDialog, openDialog } from '@/components/ui/interactions/dialogs';
import { Menu, MenuIconTrigger, MenuItem } from '@/components/ui/menu';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { Move } from '@/lib/flows/moves';

type Props<Status extends string> = {
  /** What is moved: "Welcome series". */
  title: string;
  /** The commands' heading in the palette. */
  group: string;
  moves: readonly Move<Status>[];
  /** Makes the move; what it says when it worked, or why it did not. */
  run: (move: Move<Status>, reason: string) => Promise<{ ok: boolean; text: string }>;
  /** What is said before a move that others will notice. */
  before?: ReactNode;
};

/** The way on as a button, every other move in the menu beside it. */
export function MoveBar<Status extends string>({
  title,
  group,
  moves,
  run,
  before,
}: Props<Status>) {
  const name = useId();
  const reason = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<Move<Status>>();
  const [pending, start] = useTransition();
  const [menu, dialog] = [`${name}-menu`, `${name}-ask`];
  const on = moves.find(({ forward }) => forward);
  const others = moves.filter((move) => move !== on);

  const go = (move: Move<Status>, why = '') =>
    start(async () => {
      const { ok, text } = await run(move, why);
      if (ok) closeDialog(dialog);
      toast(text, ok ? {} : { tone: 'critical' });
    });

  const begin = (move: Move<Status>) => {
    if (move.ask === 'nothing') return go(move);
    setAsked(move);
    requestAnimationFrame(() => openDialog(dialog));
  };

  useCommands(
    moves.map((move) => ({ label: `${move.label}: ${title}`, group, run: () => begin(move) })),
  );

  if (moves.length === 0) return null;
  return (
    <>
      {on && (
        <Button
          variant="primary"
          data-hand-off
          aria-busy={pending || undefined}
          disabled={pending}
          onClick={() => begin(on)}
        >
          {on.label}
        </Button>
      )}
      {others.length > 0 && (
        <>
          <MenuIconTrigger menu={menu} label="Other moves" variant="secondary">
            <Ellipsis />
          </MenuIconTrigger>
          <Menu id={menu} label={`Move ${title}`} align="end" className="w-52">
            {others.map((move, index) => (
              <MenuItem
                key={move.to}
                keys={keyOf(move.to, index)}
                danger={move.to === 'cancelled'}
                onClick={() => begin(move)}
              >
                {move.label}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
      <Dialog
        id={dialog}
        title={asked ? `${asked.label}?` : title}
        footer={
          <>
            <DialogClose>Not now</DialogClose>
            <Button
              variant={asked?.to === 'cancelled' ? 'danger' : 'primary'}
              aria-busy={pending || undefined}
              disabled={pending}
              onClick={() => asked && go(asked, reason.current?.value)}
            >
              {asked?.label}
            </Button>
          </>
        }
      >
        <p className="font-medium wrap-anywhere text-ink">{title}</p>
        {asked?.ask === 'sure' && before}
        {asked?.ask === 'reason' && (
          <Field label="Why" hint="The team reads it beside the move.">
            {(control) => <Textarea ref={reason} rows={3} maxLength={2000} {...control} />}
          </Field>
        )}
      </Dialog>
    </>
  );
}

const keyOf = (to: string, index: number) =>
  to === 'on_hold' ? 'H' : to === 'cancelled' ? 'X' : String(index + 1);
