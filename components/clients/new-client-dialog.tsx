'use client';

import { Plus } from 'lucide-react';
import { useActionState } from 'react';
import { Dialog, DialogClose, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

const id = 'new-client';

type Props = {
  /** Goes on to the new client's settings. */
  add: FormAction;
  timeZone: string;
  currency: string;
};

export function NewClientDialog({ add, timeZone, currency }: Props) {
  const [outcome, action] = useActionState(add, null);

  return (
    <>
      <DialogTrigger dialog={id} variant="primary">
        <Plus />
        New client
      </DialogTrigger>
      <Dialog id={id} title="New client">
        <form action={action} className="grid gap-4 text-ink">
          <FormNotice outcome={outcome} />
          <Field label="Name" error={fieldError(outcome, 'name')}>
            {(control) => (
              <Input
                name="name"
                maxLength={120}
                required
                defaultValue={fieldValue(outcome, 'name')}
                {...control}
              />
            )}
          </Field>
          <div className="grid grid-cols-2 gap-4">
            <Field label="Time zone" error={fieldError(outcome, 'time_zone')}>
              {(control) => (
                <Input
                  name="time_zone"
                  required
                  defaultValue={fieldValue(outcome, 'time_zone', timeZone)}
                  {...control}
                />
              )}
            </Field>
            <Field label="Currency" error={fieldError(outcome, 'currency')}>
              {(control) => (
                <Input
                  name="currency"
                  maxLength={3}
                  required
                  defaultValue={fieldValue(outcome, 'currency', currency)}
                  {...control}
                />
              )}
            </Field>
          </div>
          <Field
            label="Brand colour"
            hint="Corrected by itself where words on it could not be read."
            error={fieldError(outcome, 'brand_color')}
          >
            {(control) => (
              <Input
                name="brand_color"
                type="color"
                defaultValue={fieldValue(outcome, 'brand_color', '#4b5563')}
                {...control}
              />
            )}
          </Field>
          <div className="grid grid-cols-2 gap-4">
            <Field label="Sends as" error={fieldError(outcome, 'sender_name')}>
              {(control) => (
                <Input
                  name="sender_name"
                  maxLength={120}
                  defaultValue={fieldValue(outcome, 'sender_name')}
                  {...control}
                />
              )}
            </Field>
            <Field label="From" error={fieldError(outcome, 'sender_email')}>
              {(control) => (
                <Input
                  name="sender_email"
                  type="email"
                  maxLength={254}
                  defaultValue={fieldValue(outcome, 'sender_email')}
                  {...control}
                />
              )}
            </Field>
          </div>
          <div className="flex justify-end gap-2 pt-1">
            <DialogClose>Cancel</DialogClose>
            <SubmitButton variant="primary">Add the client</SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}
