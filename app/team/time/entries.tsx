import { SaveForm } from '@/components/ui/save-form';
import { EntryFields } from '@/components/time/entry-fields';
import { RemoveEntry } from '@/components/time/remove-entry';
import { EmptyState } from '@/components/ui/empty-state';
import { time, toLocal } from '@/lib/core/clock';
import { changeEntry } from '@/lib/time/actions';
import { hoursText } from '@/lib/time/format';
import type { Clocked } from '@/lib/time/queries';
import { dayHead } from '@/lib/time/week';

type Props = {
  entries: Clocked[];
  nameOf: (entry: Clocked) => string;
  zone: string;
  today: string;
  locked: boolean;
};

const secondsOf = ({ started_at, ended_at }: Clocked) =>
  started_at && ended_at ? (Date.parse(ended_at) - Date.parse(started_at)) / 1000 : 0;

/** What the timer counted and what was written by the clock; each opens to be changed. */
export function Entries({ entries, nameOf, zone, today, locked }: Props) {
  if (entries.length === 0) {
    return (
      <EmptyState title="No entry by the clock" as="h3">
        Start the timer on a campaign, or type hours into the week above.
      </EmptyState>
    );
  }
  return (
    <ul>
      {entries.map((entry) => {
        const { id, started_at, ended_at, note } = entry;
        if (!started_at) return null;
        const [on = '', from = ''] = toLocal(started_at, zone).split('T');
        const line = (
          <>
            <span className="w-15 shrink-0 text-dim">{dayHead(on)}</span>
            <span className="w-24 shrink-0 tabular-nums">
              {from} – {ended_at ? time(ended_at, zone) : 'now'}
            </span>
            <span className="min-w-0 flex-1 truncate">
              {nameOf(entry)}
              {note && <span className="text-faint"> · {note}</span>}
            </span>
            <span className="w-14 text-right font-medium tabular-nums">
              {ended_at ? hoursText(secondsOf(entry)) : 'runs'}
            </span>
          </>
        );
        return (
          <li key={id} className="border-b border-line">
            {locked || !ended_at ? (
              <p className="flex min-h-row items-center gap-3 px-4">{line}</p>
            ) : (
              <details>
                <summary className="flex min-h-row cursor-default items-center gap-3 px-4 hover:bg-hover">
                  {line}
                </summary>
                <div className="grid max-w-140 gap-2 px-4 pt-1 pb-4">
                  <SaveForm action={changeEntry} saved="Entry changed" label="Save entry">
                    <input type="hidden" name="id" value={id} />
                    <EntryFields
                      today={today}
                      values={{ on, from, to: time(ended_at, zone), note }}
                    />
                  </SaveForm>
                  <div>
                    <RemoveEntry id={id} />
                  </div>
                </div>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
