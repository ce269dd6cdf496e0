import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type ClientStatus = Enum<'client_status'>;

export const clientMachine: Machine<ClientStatus> = {
  active: { paused: ['clients.update'], archived: ['clients.archive'] },
  paused: { active: ['clients.update'], archived: ['clients.archive'] },
  archived: { active: ['clients.archive'] },
};
