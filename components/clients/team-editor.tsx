import { ActionForm } from '@/components/ui/action-form';
import { Avatar } from '@/components/ui/avatar';
import type { FormAction } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { DUTY_NAMES, type ClientDuty } from '@/lib/clients/duties';

type Line = { duty: ClientDuty; person: { id: string; name: string } };

type Props = {
  client: { id: string; name: string };
  team: Line[];
  colleagues: { id: string; name: string; title: string }[];
  /** Both read `client_id`, `user_id` and `duty`. */
  assign: FormAction;
  takeOff: FormAction;
};

/** Who works for a client, duty by duty; the same person may hold several. */
export function TeamEditor({ client, team, colleagues, assign, takeOff }: Props) {
  return (
    <div className="grid gap-4">
      {team.length === 0 && <p className="text-dim">Nobody is assigned yet.</p>}
      <ul className="grid gap-1 empty:hidden">
        {team.map(({ duty, person }) => (
          <li key={`${person.id}-${duty}`} className="flex min-h-8 items-center gap-2">
            <Avatar name={person.name} beside />
            <span className="min-w-0 truncate font-medium">{person.name}</span>
            <span className="truncate text-dim">{DUTY_NAMES[duty]}</span>
            <ActionForm
              action={takeOff}
              values={{ client_id: client.id, user_id: person.id, duty }}
              done={`${person.name} is no longer ${DUTY_NAMES[duty].toLowerCase()}`}
              className="ml-auto"
            >
              <SubmitButton size="sm" variant="ghost">
                Remove
                <span className="sr-only">
                  {person.name} as {DUTY_NAMES[duty].toLowerCase()}
                </span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm
        action={assign}
        values={{ client_id: client.id }}
        className="flex flex-wrap items-center gap-2"
        aria-label="Assign somebody"
      >
        <Select
          name="user_id"
          aria-label="Colleague"
          required
          defaultValue=""
          className="w-60 max-w-full"
        >
          <option value="">Choose a colleague</option>
          {colleagues.map(({ id, name, title }) => (
            <option key={id} value={id}>
              {title ? `${name}, ${title}` : name}
            </option>
          ))}
        </Select>
        <Select name="duty" aria-label="Duty" defaultValue="account_manager" className="w-45">
          {Object.entries(DUTY_NAMES).map(([duty, name]) => (
            <option key={duty} value={duty}>
              {name}
            </option>
          ))}
        </Select>
        <SubmitButton>Assign</SubmitButton>
      </ActionForm>
    </div>
  );
}
