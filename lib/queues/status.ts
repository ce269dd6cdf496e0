import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type MoveRequestStatus = Enum<'move_request_status'>;

export const moveRequestMachine: Machine<MoveRequestStatus> = {
  pending: {
    accepted: ['system'],
    declined: [
      'campaigns.edit_brief',
      'campaigns.edit_copy',
      'campaigns.edit_design',
      'campaigns.approve_qa',
      'campaigns.schedule',
    ],
    withdrawn: ['system', 'comments.internal'],
  },
  accepted: {},
  declined: {},
  withdrawn: {},
};
