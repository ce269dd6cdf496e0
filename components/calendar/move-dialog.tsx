'use client';

import { type FormEvent, useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { closeDialog, openDialog } from '@/components/ui/interactions/dialogs';
import type { Item } from './item';

const id = 'move-to-day';

type Props = { item: Item; today: string; close: () => void; put: (day: string) => void };

/** The way to another day without dragging. */
export function MoveDialog({ item, today, close, put }: Props) {
  useEffect(() => openDialog(id), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get('day');
    closeDialog(id);
    if (typeof day === 'string' && day) put(day);
  };

  return (
    <Dialog id={id} title={`Move ${item.title}`} onClose={close}>
      <form onSubmit={submit} className="grid gap-4 text-ink">
        <Field
          label="New day"
          hint={
            item.time
              ? 'It keeps its hour on the clock of where it takes place.'
              : item.occursOn && 'Only this occurrence moves.'
          }
        >
          {(control) => (
            <Input
              type="date"
              name="day"
              required
              autoFocus
              min={today}
              defaultValue={item.day > today ? item.day : today}
              {...control}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <DialogClose>Not now</DialogClose>
          <Button type="submit" variant="primary">
            Move
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
