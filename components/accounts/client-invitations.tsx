import { ActionForm } from '@/components/ui/action-form';
import { Chip } from '@/components/ui/chip';
import type { FormAction } from '@/components/ui/outcome';
import { SubmitButton } from '@/components/ui/submit-button';

type Line = { id: string; name: string; email: string; approver: boolean; until: string };

/** Who of a client was asked in and has not come yet. */
export function ClientInvitations({
  invitations,
  withdraw,
}: {
  invitations: Line[];
  /** Reads `id`. */
  withdraw: FormAction;
}) {
  if (invitations.length === 0) return null;
  return (
    <ul aria-label="Invited" className="mt-4 grid gap-2">
      {invitations.map(({ id, name, email, approver, until }) => (
        <li key={id} className="flex min-w-0 items-center gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          <span className="min-w-0 truncate text-dim">
            {email}, invited until {until}
          </span>
          {approver && <Chip>Approves</Chip>}
          <ActionForm
            action={withdraw}
            values={{ id }}
            done={`Invitation to ${email} withdrawn`}
            className="ml-auto"
          >
            <SubmitButton
              size="sm"
              variant="ghost"
              aria-label={`Withdraw the invitation to ${email}`}
            >
              Withdraw
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
