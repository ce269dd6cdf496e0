'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

/** An incoming webhook pings nobody by name: it needs Slack's own id of the person. */
export function SlackMemberForm({ member, save }: { member: string | null; save: FormAction }) {
  const [outcome, action] = useActionState(save, null);
  return (
    <form action={action} className="grid max-w-100 gap-4">
      <FormNotice outcome={outcome} />
      <Field
        label="Your Slack member ID"
        hint="In Slack: your profile, the three dots, Copy member ID. With it, a message about your work mentions you."
        error={fieldError(outcome, 'slack_member')}
      >
        {(control) => (
          <Input
            name="slack_member"
            maxLength={30}
            placeholder="U012AB3CD"
            defaultValue={fieldValue(outcome, 'slack_member', member ?? '')}
            {...control}
          />
        )}
      </Field>
      <div>
        <SubmitButton>Save member ID</SubmitButton>
      </div>
    </form>
  );
}
