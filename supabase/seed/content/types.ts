export type Stage =
  | 'strategy'
  | 'copy'
  | 'design'
  | 'qa'
  | 'client_approval'
  | 'approved'
  | 'scheduled'
  | 'sent'
  | 'on_hold'
  | 'cancelled';

/** '-6d 09:52' is that wall time in London six days before the seeding day; '-40m' is forty minutes ago. */
export type Moment = string;

export type Copy = { by?: string; at?: Moment; subject: string; preview: string; body: string; note?: string };

export type DesignFile = { file: string; by?: string; at?: Moment; note?: string };

export type Comment = [at: Moment, by: string, audience: 'internal' | 'client', body: string, mentions?: string[]];

export type Pin = {
  number: number;
  version: number;
  x: number;
  y: number;
  /** A box instead of a point. */
  w?: number;
  h?: number;
  internal?: true;
  blocking?: true;
  resolvedBy?: string;
  resolvedAt?: Moment;
  /** Said to be still open on a newer version. */
  carried?: [version: number, at: Moment, by: string];
  thread: [at: Moment, by: string, body: string][];
};

export type Results = { recipients: number; openRate: number; clickRate: number; revenue: number; basket?: number };

export type Campaign = {
  number: number;
  client: string;
  title: string;
  status: Stage;
  heldFrom?: Stage;
  heldBecause?: string;
  priority?: 'urgent' | 'high' | 'medium' | 'low';
  labels?: string[];
  due?: number;
  decideBy?: number;
  send?: Moment;
  since?: number;
  moves?: [to: Stage, at: Moment, by: string, reason?: string][];
  created?: Moment;
  goal: string;
  audience: string;
  size?: number;
  offer: string;
  brief: string;
  estimate?: number;
  team?: Partial<Record<'strategist' | 'copywriter' | 'designer' | 'implementor', string | null>>;
  copies?: Copy[];
  designs?: DesignFile[];
  pins?: Pin[];
  comments?: Comment[];
  results?: Results;
};

export type Request = {
  client: string;
  title: string;
  body: string;
  by: string;
  at: Moment;
  wantedBy?: number;
  status: 'open' | 'accepted' | 'declined';
  answeredBy?: string;
  answeredAt?: Moment;
  answer?: string;
  campaign?: number;
  kind?: 'campaign' | 'flow' | 'popup' | 'test' | 'design' | 'other';
  answers?: Record<string, string>;
  urgent?: string;
  choice?: 'next_month' | 'addon' | 'wait';
};
