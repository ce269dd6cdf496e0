import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SaveForm } from '@/components/ui/save-form';
import type { Client } from '@/lib/clients/queries';

type Props = {
  client: Client;
  /** Reads `client_id`, `name`, `time_zone`, `currency`, `sender_name`, `sender_email` and `website`. */
  save: FormAction;
};

/** What is written on a client's card. */
export function ClientFactsForm({ client, save }: Props) {
  return (
    <SaveForm action={save} saved={`${client.name} saved`} label="Save details">
      <input type="hidden" name="client_id" value={client.id} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" hint="Its address stays as it is, so that links go on working.">
          {(control) => (
            <Input name="name" maxLength={120} required defaultValue={client.name} {...control} />
          )}
        </Field>
        <Field label="Website">
          {(control) => (
            <Input
              name="website"
              type="url"
              maxLength={500}
              placeholder="https://"
              defaultValue={client.website ?? ''}
              {...control}
            />
          )}
        </Field>
        <Field label="Time zone" hint="Of send times, deadlines and the months of its package.">
          {(control) => (
            <Input
              name="time_zone"
              maxLength={60}
              required
              defaultValue={client.time_zone}
              {...control}
            />
          )}
        </Field>
        <Field label="Currency" hint="Of its revenue, in three letters.">
          {(control) => (
            <Input
              name="currency"
              maxLength={3}
              required
              defaultValue={client.currency}
              {...control}
            />
          )}
        </Field>
        <Field label="Sends as" hint="For campaigns started from now on.">
          {(control) => (
            <Input
              name="sender_name"
              maxLength={120}
              defaultValue={client.sender_name}
              {...control}
            />
          )}
        </Field>
        <Field label="From">
          {(control) => (
            <Input
              name="sender_email"
              type="email"
              maxLength={254}
              defaultValue={client.sender_email}
              {...control}
            />
          )}
        </Field>
      </div>
    </SaveForm>
  );
}
