import { ActionForm } from '@/components/ui/action-form';
import { Avatar } from '@/components/ui/avatar';
import type { FormAction } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';

type Member = {
  approver: boolean;
  billing: boolean;
  person: { id: string; name: string; title: string };
};

type Props = {
  client: { id: string; name: string };
  members: Member[];
  /** Who signs in for another client of the agency. */
  others: { id: string; name: string; clients: string[] }[];
  /** Both read `client_id` and `user_id`. */
  add: FormAction;
  remove: FormAction;
  /** Reads `client_id`, `user_id`, `flag` and `on`. */
  setFlag: FormAction;
};

const FLAGS = [
  { flag: 'approver', given: 'Decides', give: 'Let decide', take: 'Take decisions away' },
  { flag: 'billing', given: 'Sees invoices', give: 'Show invoices', take: 'Hide invoices' },
] as const;

/** Who of a client signs in, who decides, who sees what it pays. */
export function MembersEditor({ client, members, others, add, remove, setFlag }: Props) {
  return (
    <div className="grid gap-4">
      {members.length === 0 && <p className="text-dim">Nobody of the client signs in yet.</p>}
      <ul className="grid gap-3 empty:hidden">
        {members.map((member) => (
          <MemberLine
            key={member.person.id}
            client={client}
            member={member}
            remove={remove}
            setFlag={setFlag}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <ActionForm
          action={add}
          values={{ client_id: client.id }}
          className="flex flex-wrap items-center gap-2"
          aria-label="Let somebody in"
        >
          <Select
            name="user_id"
            aria-label="Somebody of another client"
            required
            defaultValue=""
            className="w-75 max-w-full"
          >
            <option value="">Somebody who signs in already</option>
            {others.map(({ id, name, clients }) => (
              <option key={id} value={id}>
                {[name, ...clients].join(', ')}
              </option>
            ))}
          </Select>
          <SubmitButton>Let in</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

function MemberLine({
  client,
  member,
  remove,
  setFlag,
}: Pick<Props, 'client' | 'remove' | 'setFlag'> & { member: Member }) {
  const { person } = member;
  const key = { client_id: client.id, user_id: person.id };
  const has = FLAGS.filter(({ flag }) => member[flag]).map(({ given }) => given.toLowerCase());
  return (
    <li className="grid gap-1">
      <span className="flex min-w-0 items-center gap-2">
        <Avatar name={person.name} kind="external" beside />
        <span className="min-w-0 truncate font-medium">{person.name}</span>
        <span className="min-w-0 truncate text-dim">
          {[person.title, ...has].filter(Boolean).join(', ') || 'reads and comments'}
        </span>
      </span>
      <span className="-ml-2 flex flex-wrap gap-1">
        {FLAGS.map(({ flag, give, take }) => (
          <ActionForm
            key={flag}
            action={setFlag}
            values={{ ...key, flag, on: String(!member[flag]) }}
            done={`Saved for ${person.name}`}
          >
            <SubmitButton size="sm" variant="ghost">
              {member[flag] ? take : give}
              <span className="sr-only">: {person.name}</span>
            </SubmitButton>
          </ActionForm>
        ))}
        <ActionForm action={remove} values={key} done={`${person.name} has no access any more`}>
          <SubmitButton size="sm" variant="ghost">
            Remove<span className="sr-only"> {person.name}</span>
          </SubmitButton>
        </ActionForm>
      </span>
    </li>
  );
}
