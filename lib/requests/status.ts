import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type RequestStatus = Enum<'request_status'>;

export const requestMachine: Machine<RequestStatus> = {
  open: {
    accepted: ['requests.process'],
    declined: ['requests.process'],
    withdrawn: ['requests.create'],
  },
  accepted: {},
  declined: {},
  withdrawn: {},
};
