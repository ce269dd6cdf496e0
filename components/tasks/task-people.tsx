'use client';

import { X } from 'lucide-react';
import { useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { giveTask } from '@/lib/tasks/actions';
import { tell } from './tell';

type Named = { id: string; name: string };
type Props = { taskId: string; people: Named[]; colleagues: Named[]; mayWrite: boolean };

export function TaskPeople({ taskId, people, colleagues, mayWrite }: Props) {
  const [pending, start] = useTransition();
  const give = ({ id, name }: Named, given: boolean) =>
    start(
      async () =>
        void (await tell(
          giveTask({ id: taskId, person: id, given }),
          given ? `Given to ${name}` : `Taken from ${name}`,
        )),
    );
  const others = colleagues.filter(({ id }) => !people.some((one) => one.id === id));

  return (
    <div className="flex flex-wrap items-center gap-2" aria-busy={pending || undefined}>
      {people.map((person) => (
        <span key={person.id} className="flex h-7 items-center gap-1.5">
          <Avatar name={person.name} beside />
          {person.name}
          {mayWrite && (
            <IconButton
              label={`Take it from ${person.name}`}
              size="sm"
              disabled={pending}
              onClick={() => give(person, false)}
            >
              <X />
            </IconButton>
          )}
        </span>
      ))}
      {people.length === 0 && <span className="text-faint">Nobody yet</span>}
      {mayWrite && others.length > 0 && (
        <Select
          aria-label="Give it to"
          value=""
          disabled={pending}
          className="w-36!"
          onChange={(event) => {
            const person = others.find(({ id }) => id === event.target.value);
            if (person) give(person, true);
          }}
        >
          <option value="">Add somebody</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
