import { ActionForm } from '@/components/ui/action-form';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/components/ui/outcome';
import { Stepper } from '@/components/ui/stepper';
import { moment } from '@/lib/approvals/format';
import type { Asked } from '@/lib/approvals/queries';
import { shortDay } from '@/lib/core/clock';

type Person = Asked['people'][number];

type Props = {
  asked: Asked;
  zone: string;
  now: Date;
  /** Left out for whoever may not. */
  manage?: { revoke: FormAction; remind: FormAction };
};

const POLICY = { any: 'One decision is enough', all: 'Everybody has to approve' } as const;

/** Who was asked and how far each has got: sent, opened, commented, decided; and the links that still open it. */
export function AskedPeople({ asked, zone, now, manage }: Props) {
  const open = asked.status === 'pending';
  const links = asked.people.flatMap((person) => person.links);
  return (
    <div className="grid gap-3">
      <ul className="grid gap-3">
        {asked.people.map((person) => (
          <PersonLine
            key={person.user_id}
            person={person}
            approvalId={asked.id}
            zone={zone}
            now={now}
            revoke={manage?.revoke}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2 text-12 text-dim">
        <span className="mr-auto">
          {[
            asked.people.length > 1 && POLICY[asked.policy],
            asked.decide_by && `Decide by ${shortDay(`${asked.decide_by}T12:00:00Z`, 'UTC')}`,
          ]
            .filter(Boolean)
            .join('. ')}
        </span>
        {manage && open && asked.people.some(({ waits }) => waits) && (
          <ActionForm action={manage.remind} values={{ approvalId: asked.id }}>
            <Button type="submit" size="sm">
              Remind now
            </Button>
          </ActionForm>
        )}
        {manage && links.length > 1 && (
          <ActionForm action={manage.revoke} values={{ approvalId: asked.id }}>
            <Button type="submit" size="sm" variant="ghost">
              Revoke all links
            </Button>
          </ActionForm>
        )}
      </div>
    </div>
  );
}

type LineProps = {
  person: Person;
  approvalId: string;
  zone: string;
  now: Date;
  revoke?: FormAction;
};

function PersonLine({ person, approvalId, zone, now, revoke }: LineProps) {
  const { user_id, name, links } = person;
  return (
    <li className="grid gap-2 rounded-8 border border-line px-3 py-2.5">
      <div className="flex items-center gap-2.5">
        <Avatar name={name} kind="external" beside />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <span className="block text-12 wrap-anywhere text-dim">{said(person, zone, now)}</span>
        </span>
        {revoke && links.length > 0 && (
          <ActionForm action={revoke} values={{ approvalId, personId: user_id }}>
            <Button
              type="submit"
              size="sm"
              variant="ghost"
              aria-label={`Revoke ${links.length === 1 ? 'the link' : `${links.length} links`} of ${name}`}
            >
              Revoke {links.length === 1 ? 'link' : `${links.length} links`}
            </Button>
          </ActionForm>
        )}
      </div>
      <Stepper label={`How far ${name} has got`} steps={stepsOf(person, zone)} />
    </li>
  );
}

function said(
  { decision, decided_at, by_link, handed_to, handed_note, note, waits }: Person,
  zone: string,
  now: Date,
) {
  if (decision && decided_at) {
    const deed = decision === 'approved' ? 'Approved' : 'Asked for changes';
    return `${deed} ${moment(decided_at, zone, now)}${by_link ? ', from the mail' : ''}${note ? `: “${note}”` : ''}`;
  }
  if (handed_to) return `Handed it to ${handed_to}${handed_note ? `: “${handed_note}”` : ''}`;
  return waits ? 'Has not decided yet' : 'Need not decide any more';
}

/** What was not done on the way, because it was decided without, stays open. */
function stepsOf({ way, decided_at }: Person, zone: string) {
  const marks = [
    ['Sent', way?.mailed_at],
    ['Opened', way?.opened_at],
    ['Commented', way?.commented_at],
    ['Decided', decided_at],
  ] as const;
  const furthest = marks.findLastIndex(([, at]) => at);
  return marks.map(([name, at], index) => ({
    name,
    state: at ? ('done' as const) : index === furthest + 1 ? ('now' as const) : ('next' as const),
    detail: at ? shortDay(at, zone) : undefined,
  }));
}
