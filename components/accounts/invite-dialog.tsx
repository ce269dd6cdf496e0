'use client';

import { UserPlus } from 'lucide-react';
import { useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogClose, DialogTrigger } from '@/components/ui/dialog';
import { Choice, Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import { closeDialog } from '@/components/ui/interactions/dialogs';
import type { FormAction, Outcome } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { RoleChoices } from './role-choices';
import type { Role } from './users';

type Props = {
  /** Reads email, name, roles (several), client_id and approver. */
  invite: FormAction;
  roles: Role[];
  clients: { id: string; name: string }[];
};

type ForClient = {
  invite: FormAction;
  client: { id: string; name: string };
};

const id = 'invite-user';

function useInvitation(invite: FormAction, sent?: () => void) {
  return useActionState(async (previous: Outcome | null, form: FormData) => {
    const next = await invite(previous, form);
    if (next.ok) {
      closeDialog(id);
      sent?.();
      toast(next.message ?? `Invitation sent to ${String(form.get('email'))}`);
    }
    return next;
  }, null);
}

/** On a client's own page: whom, and whether they approve. */
export function InviteToClientDialog({ invite, client }: ForClient) {
  const [outcome, action] = useInvitation(invite);
  return (
    <>
      <DialogTrigger dialog={id} size="sm">
        <UserPlus />
        Invite
      </DialogTrigger>
      <Dialog id={id} title={`Invite somebody of ${client.name}`}>
        <form action={action} className="grid gap-4 text-ink">
          <input type="hidden" name="roles[]" value="client_user" />
          <input type="hidden" name="client_id" value={client.id} />
          <Addressee outcome={outcome} />
          <Choice>
            <Checkbox name="approver" />
            May approve for {client.name}
          </Choice>
          <div className="flex justify-end gap-2 pt-1">
            <DialogClose>Cancel</DialogClose>
            <SubmitButton variant="primary">Send the invitation</SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}

export function InviteDialog({ invite, roles, clients }: Props) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [outcome, action] = useInvitation(invite, () => setChosen([]));
  const isClient = chosen.includes('client_user');

  return (
    <>
      <DialogTrigger dialog={id} variant="primary">
        <UserPlus />
        Invite a user
      </DialogTrigger>
      <Dialog id={id} title="Invite a user">
        <form action={action} className="grid gap-4 text-ink">
          <Addressee outcome={outcome} />
          <RoleChoices
            roles={roles}
            chosen={chosen}
            onChoose={setChosen}
            error={fieldError(outcome, 'roles')}
          />
          {isClient && (
            <Field label="Client" error={fieldError(outcome, 'client_id')}>
              {(control) => (
                <Select name="client_id" required {...control}>
                  <option value="">Choose a client</option>
                  {clients.map((client) => (
                    <option key={client.id} value={client.id}>
                      {client.name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          {isClient && (
            <Choice>
              <Checkbox name="approver" />
              May approve for this client
            </Choice>
          )}
          <div className="flex justify-end gap-2 pt-1">
            <DialogClose>Cancel</DialogClose>
            {chosen.length > 0 ? (
              <SubmitButton variant="primary">Send the invitation</SubmitButton>
            ) : (
              <Button variant="primary" disabled>
                Send the invitation
              </Button>
            )}
          </div>
        </form>
      </Dialog>
    </>
  );
}

function Addressee({ outcome }: { outcome: Outcome | null }) {
  return (
    <>
      <p className="text-dim">The invitation goes by e-mail, works once and for seven days.</p>
      <FormNotice outcome={outcome?.ok ? null : outcome} />
      <Field label="E-mail" error={fieldError(outcome, 'email')}>
        {(control) => (
          <Input
            name="email"
            type="email"
            autoComplete="off"
            maxLength={254}
            required
            defaultValue={fieldValue(outcome, 'email')}
            {...control}
          />
        )}
      </Field>
      <Field label="Name" error={fieldError(outcome, 'name')}>
        {(control) => (
          <Input
            name="name"
            autoComplete="off"
            maxLength={120}
            required
            defaultValue={fieldValue(outcome, 'name')}
            {...control}
          />
        )}
      </Field>
    </>
  );
}
