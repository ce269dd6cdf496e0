'use client';

import { useActionState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = { clientId: string; connected: boolean; connect: FormAction; disconnect: FormAction };

/** The key goes to the function that encrypts it, and is never shown again. */
export function KlaviyoConnection({ clientId, connected, connect, disconnect }: Props) {
  const [outcome, action] = useActionState(connect, null);
  return (
    <div className="grid max-w-100 gap-4">
      <form action={action} className="grid gap-4">
        <FormNotice outcome={outcome} />
        <input type="hidden" name="client_id" value={clientId} />
        <Field
          label={connected ? 'Another private key' : 'Private API key'}
          hint="In Klaviyo: Settings, API keys. Read and write for campaigns, templates, images; read for metrics."
          error={fieldError(outcome, 'api_key')}
        >
          {(control) => (
            <Input name="api_key" autoComplete="off" placeholder="pk_…" required {...control} />
          )}
        </Field>
        <Field
          label="Lists to send to"
          hint="Ids as in Klaviyo’s address bar, with commas between."
          error={fieldError(outcome, 'list_ids')}
        >
          {(control) => (
            <Input name="list_ids" defaultValue={fieldValue(outcome, 'list_ids')} {...control} />
          )}
        </Field>
        <div>
          <SubmitButton>{connected ? 'Replace the key' : 'Connect Klaviyo'}</SubmitButton>
        </div>
      </form>
      {connected && (
        <ActionForm
          action={disconnect}
          values={{ client_id: clientId }}
          done="Klaviyo is disconnected"
        >
          <SubmitButton variant="ghost">Disconnect and forget the key</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
