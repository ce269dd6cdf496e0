import type { Copy, Moment, Pin } from './types.ts';

export type Decided = {
  asked: Moment;
  decideBy?: number;
  status: 'pending' | 'approved' | 'changes_requested';
  at?: Moment;
  by?: string;
  note?: string;
  concern?: 'copy' | 'design';
};

export type DemoMessage = {
  kind: 'email' | 'sms';
  name: string;
  status: 'copy' | 'design' | 'qa' | 'client_approval' | 'approved';
  copies?: Copy[];
  /** A picture the client already has. */
  designs?: string[];
  pins?: Pin[];
  round?: Decided;
};

export type DemoStep =
  | DemoMessage
  | { kind: 'delay'; amount: number; unit: 'minutes' | 'hours' | 'days' | 'weeks' }
  | { kind: 'split'; question: string; yes: DemoStep[]; no: DemoStep[] };

export type DemoFlow = {
  client: string;
  title: string;
  goal: string;
  trigger: 'list' | 'segment' | 'metric' | 'date' | 'price_drop' | 'back_in_stock';
  triggerName: string;
  status:
    | 'strategy'
    | 'making'
    | 'qa'
    | 'client_approval'
    | 'approved'
    | 'live'
    | 'paused'
    | 'archived'
    | 'on_hold'
    | 'cancelled';
  heldFrom?: 'strategy' | 'making';
  due?: number;
  decideBy?: number;
  made: Moment;
  live?: Moment;
  moves?: [to: string, at: Moment, by: string, reason?: string][];
  steps: DemoStep[];
  /** About the order and the waits. */
  round?: Decided;
  comments?: [at: Moment, by: string, body: string][];
};

export const wait = (amount: number, unit: 'minutes' | 'hours' | 'days' | 'weeks'): DemoStep => ({
  kind: 'delay',
  amount,
  unit,
});
