import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';

type Line = { id: string; name: string; detail: ReactNode; external?: boolean };

export function PeopleList({ people, empty }: { people: Line[]; empty: string }) {
  if (people.length === 0) return <p className="text-dim">{empty}</p>;
  return (
    <ul className="grid gap-2">
      {people.map(({ id, name, detail, external }) => (
        <li key={id} className="flex items-center gap-2">
          <Avatar name={name} kind={external ? 'external' : 'team'} beside />
          <span className="font-medium">{name}</span>
          <span className="text-dim">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
