import { StatusLabel } from '@/components/ui/status-shape';
import type { UserLine } from './users';

export function UserStatus({ status }: { status: UserLine['status'] }) {
  if (status === 'active') return <StatusLabel shape="check">Active</StatusLabel>;
  if (status === 'invited') return <StatusLabel shape="ring">Invited</StatusLabel>;
  return (
    <StatusLabel shape="barred" tone="none">
      Deactivated
    </StatusLabel>
  );
}
