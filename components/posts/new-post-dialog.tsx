'use client';

import { Plus } from 'lucide-react';
import { useActionState } from 'react';
import { Dialog, DialogClose, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { CHANNEL_NAMES, CHANNELS } from '@/lib/posts/channels';

const id = 'new-post';

type Props = {
  clients: { id: string; name: string }[];
  /** Already chosen in the filter. */
  clientId?: string;
  create: FormAction;
};

export function NewPostDialog({ clients, clientId, create }: Props) {
  const [outcome, action] = useActionState(create, null);
  return (
    <>
      <DialogTrigger dialog={id} variant="primary">
        <Plus />
        New post
      </DialogTrigger>
      <Dialog id={id} title="New post">
        <form action={action} className="grid gap-4 text-ink">
          <FormNotice outcome={outcome} />
          <Field label="Title" hint="What you both call it." error={fieldError(outcome, 'title')}>
            {(control) => (
              <Input
                name="title"
                maxLength={200}
                required
                defaultValue={fieldValue(outcome, 'title')}
                {...control}
              />
            )}
          </Field>
          <div className="grid grid-cols-2 gap-4">
            <Field label="Client" error={fieldError(outcome, 'client_id')}>
              {(control) => (
                <Select
                  name="client_id"
                  defaultValue={fieldValue(outcome, 'client_id', clientId)}
                  {...control}
                >
                  {clients.map((client) => (
                    <option key={client.id} value={client.id}>
                      {client.name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="Network" error={fieldError(outcome, 'channel')}>
              {(control) => (
                <Select
                  name="channel"
                  defaultValue={fieldValue(outcome, 'channel', 'instagram')}
                  {...control}
                >
                  {CHANNELS.map((channel) => (
                    <option key={channel} value={channel}>
                      {CHANNEL_NAMES[channel]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
          <Field
            label="Appears"
            hint="In the client’s time. It can wait."
            error={fieldError(outcome, 'publish_at')}
          >
            {(control) => (
              <Input
                name="publish_at"
                type="datetime-local"
                defaultValue={fieldValue(outcome, 'publish_at')}
                {...control}
              />
            )}
          </Field>
          <div className="flex justify-end gap-2 pt-1">
            <DialogClose>Not now</DialogClose>
            <SubmitButton variant="primary">Create</SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}
