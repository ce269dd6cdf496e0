'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';

type Props = { clientId: string; notes: string; voice: string; save: FormAction };

export function NotesForm({ clientId, notes, voice, save }: Props) {
  const [outcome, action] = useActionState(save, null);
  return (
    <form action={action} className="grid gap-4">
      <FormNotice outcome={outcome} />
      <input type="hidden" name="client_id" value={clientId} />
      <Field
        label="Notes"
        hint="For the team. The client never sees them."
        error={fieldError(outcome, 'notes')}
      >
        {(control) => (
          <Textarea
            name="notes"
            rows={4}
            maxLength={20000}
            defaultValue={fieldValue(outcome, 'notes', notes)}
            {...control}
          />
        )}
      </Field>
      <Field label="Voice" hint="How the brand speaks." error={fieldError(outcome, 'voice')}>
        {(control) => (
          <Textarea
            name="voice"
            rows={3}
            maxLength={20000}
            defaultValue={fieldValue(outcome, 'voice', voice)}
            {...control}
          />
        )}
      </Field>
      <div>
        <SubmitButton>Save notes</SubmitButton>
      </div>
    </form>
  );
}
