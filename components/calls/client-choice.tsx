'use client';

import { useRouter } from 'next/navigation';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

type Props = { clients: { slug: string; name: string }[]; chosen?: string };

/** Choosing a client brings its campaigns: the rest of the form follows from it. */
export function ClientChoice({ clients, chosen }: Props) {
  const router = useRouter();
  return (
    <Field label="Client" hint={chosen ? undefined : 'Its campaigns follow.'}>
      {(control) => (
        <Select
          value={chosen ?? ''}
          onChange={(event) => router.replace(`/team/calls/new?client=${event.target.value}`)}
          {...control}
        >
          <option value="" disabled>
            Choose a client
          </option>
          {clients.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
