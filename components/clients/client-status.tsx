import { StatusLabel } from '@/components/ui/status-shape';
import type { ClientStatus } from '@/lib/clients/status';

export const STATUS_LABELS: Readonly<Record<ClientStatus, React.ReactNode>> = {
  active: <StatusLabel shape="check">Active</StatusLabel>,
  paused: <StatusLabel shape="pause">Paused</StatusLabel>,
  archived: <StatusLabel shape="crossRing">Archived</StatusLabel>,
};
