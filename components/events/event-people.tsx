import { Avatar } from '@/components/ui/avatar';
import { Count } from '@/components/ui/count';
import { StatusLabel, type Shape } from '@/components/ui/status-shape';

type Answer = 'waiting' | 'accepted' | 'declined';
type Props = { wholeTeam: boolean; people: { id: string; name: string; answer: Answer }[] };

const ANSWERS: Record<Answer, { shape: Shape; word: string }> = {
  accepted: { shape: 'check', word: 'Comes' },
  waiting: { shape: 'ring', word: 'Not answered' },
  declined: { shape: 'crossRing', word: 'Does not come' },
};

export function EventPeople({ wholeTeam, people }: Props) {
  return (
    <section className="px-4 py-3">
      <h3 className="flex items-center gap-2 pb-2 text-13 font-semibold">
        Who takes part
        {people.length > 0 && <Count>{people.length}</Count>}
      </h3>
      {wholeTeam && <p className="text-dim">The whole team.</p>}
      {!wholeTeam && people.length === 0 && <p className="text-dim">Nobody was asked yet.</p>}
      <ul className="grid gap-1">
        {people.map(({ id, name, answer }) => (
          <li key={id} className="flex min-h-7 items-center gap-2">
            <Avatar name={name} />
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <StatusLabel shape={ANSWERS[answer].shape}>{ANSWERS[answer].word}</StatusLabel>
          </li>
        ))}
      </ul>
    </section>
  );
}
