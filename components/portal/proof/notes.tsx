import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Note } from '@/lib/portal/queries/proof';
import { PanelSection } from './panel-section';

type ListProps = { notes: Note[]; viewer: string; now: Date; zone: string };

/** What the client and their team wrote to each other about it. */
export function Notes({ composer, ...list }: ListProps & { composer: ReactNode }) {
  const { length } = list.notes;
  return (
    <PanelSection title="Notes" count={length || undefined}>
      {length === 0 && !composer && <p className="text-dim">Nobody wrote anything yet.</p>}
      <NoteList {...list} />
      {composer}
    </PanelSection>
  );
}

export function NoteList({ notes, viewer, now, zone }: ListProps) {
  return (
    <ol className="grid gap-4">
      {notes.map((note) => (
        <li
          key={note.id}
          className={cn('grid grid-cols-[24px_minmax(0,1fr)] gap-x-3', note.reply && 'ml-9')}
        >
          <Avatar name={note.author} size="md" beside kind={note.team ? 'team' : 'external'} />
          <div>
            <p className="flex items-baseline gap-2">
              <span className="font-medium">{note.authorId === viewer ? 'You' : note.author}</span>
              <RelativeTime at={note.at} now={now} zone={zone} className="text-12 text-faint" />
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{note.body}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
