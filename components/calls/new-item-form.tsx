'use client';

import { type FormEvent, useRef, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { addActionItem } from '@/lib/calls/item-actions';

type Props = { callId: string; people: { id: string; name: string }[] };

/** One line, for what nobody said in so many words. */
export function NewItemForm({ callId, people }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [begun, setBegun] = useState(false);
  const [pending, start] = useTransition();

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const word = (name: string) => String(values.get(name) ?? '');
    start(async () => {
      const done = await attempt(
        addActionItem({
          callId,
          title: word('title'),
          atMs: null,
          assigneeId: word('assigneeId'),
          dueOn: word('dueOn'),
        }),
      );
      if (done?.ok) {
        form.current?.reset();
        setBegun(false);
      } else {
        toast(
          done?.failure.fields?.title?.[0] ?? done?.failure.message ?? 'That did not reach us.',
          {
            tone: 'critical',
          },
        );
      }
    });
  };

  return (
    <form ref={form} onSubmit={add} className="grid gap-2 px-4 py-2">
      <Input
        name="title"
        aria-label="New action item"
        placeholder="Add what was agreed"
        maxLength={200}
        required
        onChange={(event) => setBegun(event.target.value.trim() !== '')}
      />
      {begun && (
        <div className="flex flex-wrap gap-2">
          <Select name="assigneeId" aria-label="Who does it" className="min-w-0! flex-1">
            <option value="">Nobody yet</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Input name="dueOn" type="date" aria-label="Due" className="w-36!" />
          <Button type="submit" disabled={pending} aria-busy={pending || undefined}>
            Add
          </Button>
        </div>
      )}
    </form>
  );
}
