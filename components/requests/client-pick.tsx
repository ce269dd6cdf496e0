'use client';

import { useRouter } from 'next/navigation';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

type Props = { clients: readonly { value: string; name: string }[]; chosen?: string };

/** Whose request it is: the form below asks what that client's package has left. */
export function ClientPick({ clients, chosen }: Props) {
  const router = useRouter();
  return (
    <Field label="Client" className="max-w-80">
      {(control) => (
        <Select
          defaultValue={chosen ?? ''}
          onChange={({ target }) =>
            router.replace(`/team/requests/new?client=${encodeURIComponent(target.value)}`)
          }
          {...control}
        >
          <option value="" disabled>
            Choose a client
          </option>
          {clients.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
