import { choiceMeanings, choiceNames, type RequestKind, SCOPE_CHOICES } from '@/lib/requests/kinds';

/** What is left of a kind of work in a month. */
export type Room = { kind: RequestKind; month: string; monthName: string; left: number };

export const roomFor = (rooms: readonly Room[], kind: RequestKind, day: string) =>
  rooms.find((room) => room.kind === kind && room.month.slice(0, 7) === day.slice(0, 7));

/** With no room left in the month, the client says how to go on. */
export function ScopeAsk({ room }: { room?: Room }) {
  return (
    <fieldset className="grid gap-2 rounded-8 border border-caution-line bg-caution-subtle p-4">
      <legend className="sr-only">How to go on</legend>
      <p className="font-medium text-ink">
        Everything your package has for {room?.monthName ?? 'that month'} is planned already.
      </p>
      {SCOPE_CHOICES.map((choice) => (
        <label key={choice} className="flex min-h-touch items-start gap-2.5 py-1">
          <input type="radio" name="scopeChoice" value={choice} required className="mt-1" />
          <span>
            <span className="block font-medium">{choiceNames[choice]}</span>
            <span className="block text-14 text-dim">{choiceMeanings[choice]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
