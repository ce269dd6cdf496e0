import type { Enum } from '@/lib/core/rows';
import type { FlowStatus, MessageStatus } from './status';

export type FlowTrigger = Enum<'flow_trigger'>;
export type StepKind = Enum<'flow_step_kind'>;
export type DelayUnit = Enum<'delay_unit'>;

export const FLOW_STATUS_NAMES: Record<FlowStatus, string> = {
  strategy: 'Strategy',
  making: 'In the making',
  qa: 'QA',
  client_approval: 'Client approval',
  approved: 'Approved',
  live: 'Live',
  paused: 'Paused',
  archived: 'Archived',
  on_hold: 'On hold',
  cancelled: 'Cancelled',
};

export const MESSAGE_STATUS_NAMES: Record<MessageStatus, string> = {
  copy: 'Copy',
  design: 'Design',
  qa: 'QA',
  client_approval: 'Client approval',
  approved: 'Approved',
};

export const TRIGGERS = [
  'list',
  'segment',
  'metric',
  'date',
  'price_drop',
  'back_in_stock',
] as const satisfies readonly FlowTrigger[];

export const TRIGGER_NAMES: Record<FlowTrigger, string> = {
  list: 'Joining a list',
  segment: 'Entering a segment',
  metric: 'An event',
  date: 'A date',
  price_drop: 'A price drop',
  back_in_stock: 'Back in stock',
};

const BEGINS: Record<FlowTrigger, (name: string) => string> = {
  list: (name) => `Somebody joins the list${quoted(name)}`,
  segment: (name) => `Somebody enters the segment${quoted(name)}`,
  metric: (name) => (name ? `The event${quoted(name)} happens` : 'An event happens'),
  date: (name) => (name ? `The date${quoted(name)} comes` : 'A date comes'),
  price_drop: (name) => `Something they looked at costs less${inBrackets(name)}`,
  back_in_stock: (name) => `Something they asked for is back in stock${inBrackets(name)}`,
};

const quoted = (name: string) => (name ? ` “${name}”` : '');
const inBrackets = (name: string) => (name ? ` (${name})` : '');

/** What starts a flow, as a sentence without its full stop. */
export const beginning = (flow: { trigger_kind: FlowTrigger; trigger_name: string }) =>
  BEGINS[flow.trigger_kind](flow.trigger_name.trim());

export const KIND_NAMES: Record<StepKind, string> = {
  email: 'E-mail',
  sms: 'Text message',
  delay: 'Wait',
  split: 'Split',
};

export const DELAY_UNITS = [
  'minutes',
  'hours',
  'days',
  'weeks',
] as const satisfies readonly DelayUnit[];

/** "2 days", "1 hour". */
export const delayWords = (amount: number, unit: DelayUnit) =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;

type Step = {
  kind: StepKind;
  name: string;
  condition: string;
  delay_amount: number | null;
  delay_unit: DelayUnit | null;
};

/** What a step is called where it is spoken of: a message by its name, a wait by how long it is. */
export function stepName({ kind, name, condition, delay_amount, delay_unit }: Step): string {
  if (kind === 'delay' && delay_amount && delay_unit)
    return `Wait ${delayWords(delay_amount, delay_unit)}`;
  if (kind === 'split') return name || condition || 'Split';
  return name || KIND_NAMES[kind];
}

const MINUTES: Record<DelayUnit, number> = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };

export const minutesOf = (amount: number | null, unit: DelayUnit | null) =>
  amount && unit ? amount * MINUTES[unit] : 0;

/** When a message leaves, counted from the moment the flow began. */
export function leavesAfter(minutes: number): string {
  if (minutes === 0) return 'At once';
  if (minutes < 60) return `After ${delayWords(minutes, 'minutes')}`;
  if (minutes < 1440) return `After ${delayWords(Math.round(minutes / 60), 'hours')}`;
  return `Day ${Math.round(minutes / 1440)}`;
}

/** Why nothing in it can be changed now, in the words Postgres refuses it with. */
export function lockedFlow(status: FlowStatus): string | undefined {
  switch (status) {
    case 'live':
      return 'This is live. Pause it before you change it.';
    case 'on_hold':
      return 'This is on hold. Resume it before you change it.';
    case 'archived':
      return 'This is archived and stays as it was.';
    case 'cancelled':
      return 'This is cancelled. Bring it back before you change it.';
    default:
      return undefined;
  }
}

/** Why the words and the picture of one message stay as they are. */
export function lockedMessage(flow: FlowStatus, message: MessageStatus): string | undefined {
  return (
    lockedFlow(flow) ??
    (message === 'client_approval'
      ? 'This is with the client. Take it back to QA before you change it.'
      : undefined)
  );
}
