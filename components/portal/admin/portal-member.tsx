import { ActionForm } from '@/components/ui/action-form';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/components/ui/outcome';
import type { ManagedPortal } from '@/lib/portal/queries/portals';

type Props = {
  client: Pick<ManagedPortal, 'id' | 'slug'>;
  member: ManagedPortal['members'][number];
  setMemberFlag: FormAction;
  /** Left out for whoever may not look as somebody else. */
  lookAs?: FormAction;
};

export function PortalMember({ client, member, setMemberFlag, lookAs }: Props) {
  const { id, name, title, approver } = member;
  return (
    <li className="flex items-center gap-2.5 py-1.5">
      <Avatar name={name} kind="external" beside />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-12 text-dim">
          {[title, approver ? 'decides' : 'does not decide'].filter(Boolean).join(' · ')}
        </span>
      </span>
      <ActionForm
        action={setMemberFlag}
        values={{ client_id: client.id, user_id: id, flag: 'approver', on: String(!approver) }}
        done={approver ? `${name} no longer decides` : `${name} decides from now on`}
      >
        <Button type="submit" size="sm" variant="ghost">
          {approver ? 'Take decisions away' : 'Let decide'}
        </Button>
      </ActionForm>
      {lookAs && (
        <ActionForm action={lookAs} values={{ id, next: `/client/${client.slug}` }}>
          <Button type="submit" size="sm" aria-label={`Look as ${name}`}>
            Look as
          </Button>
        </ActionForm>
      )}
    </li>
  );
}
