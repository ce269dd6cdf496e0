import type { DelayUnit, FlowTrigger } from './format';

type Step =
  { kind: 'email' | 'sms'; name: string } | { kind: 'delay'; amount: number; unit: DelayUnit };

export type Pattern = {
  key: string;
  name: string;
  /** What it brings along, in a few words. */
  says: string;
  trigger: FlowTrigger;
  triggerName: string;
  steps: Step[];
};

const email = (name: string): Step => ({ kind: 'email', name });
const wait = (amount: number, unit: DelayUnit): Step => ({ kind: 'delay', amount, unit });

/** The flows that nearly every shop begins with. Each is only a first draft of the order. */
export const PATTERNS: readonly Pattern[] = [
  {
    key: 'welcome',
    name: 'Welcome series',
    says: 'Three e-mails in the first week',
    trigger: 'list',
    triggerName: 'Newsletter',
    steps: [
      email('Hello'),
      wait(2, 'days'),
      email('Where we come from'),
      wait(3, 'days'),
      email('What others buy first'),
    ],
  },
  {
    key: 'cart',
    name: 'Abandoned cart',
    says: 'Two e-mails within a day',
    trigger: 'metric',
    triggerName: 'Checkout started',
    steps: [wait(4, 'hours'), email('Still here'), wait(20, 'hours'), email('Any question?')],
  },
  {
    key: 'thanks',
    name: 'Post-purchase',
    says: 'Thanks, how to use it, a review',
    trigger: 'metric',
    triggerName: 'Placed order',
    steps: [
      email('Thank you'),
      wait(5, 'days'),
      email('How to get the most of it'),
      wait(2, 'weeks'),
      email('How was it?'),
    ],
  },
  {
    key: 'winback',
    name: 'Win-back',
    says: 'Two e-mails to who has gone quiet',
    trigger: 'segment',
    triggerName: 'No order in 120 days',
    steps: [email('It has been a while'), wait(1, 'weeks'), email('What changed since')],
  },
  {
    key: 'stock',
    name: 'Back in stock',
    says: 'One e-mail',
    trigger: 'back_in_stock',
    triggerName: '',
    steps: [email('It is back')],
  },
];
