import { StatusShape } from '@/components/ui/status-shape';
import { moment } from '@/lib/approvals/format';
import type { ApprovalPerson } from '@/lib/approvals/queries';
import { approvalShape } from './shape';

type Props = { people: ApprovalPerson[]; viewer: string; zone: string; now: Date };

/** Each who was asked, and what they did about it. */
export function PeopleList({ people, viewer, zone, now }: Props) {
  return (
    <ul className="grid gap-3">
      {people.map((person) => (
        <li key={person.user_id} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3">
          <StatusShape
            shape={person.decision ? approvalShape[person.decision] : 'ring'}
            className="mt-[3px] size-4"
          />
          <div>
            <p className="font-medium">{person.user_id === viewer ? 'You' : person.name}</p>
            <p className="wrap-anywhere text-dim">{said(person, zone, now)}</p>
            {(person.note || person.handed_note) && (
              <p className="wrap-anywhere whitespace-pre-line text-dim">
                “{person.note || person.handed_note}”
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function said(
  { decision, decided_at, by_link, handed_to, waits }: ApprovalPerson,
  zone: string,
  now: Date,
) {
  if (decision) {
    const deed = decision === 'approved' ? 'Approved' : 'Asked for changes';
    return `${deed} ${moment(decided_at, zone, now)}${by_link ? ', from the mail' : ''}`;
  }
  if (handed_to) return `Handed it to ${handed_to}`;
  return waits ? 'Has not decided yet' : 'Need not decide any more';
}
