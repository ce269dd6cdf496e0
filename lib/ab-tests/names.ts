import type { Enum } from '@/lib/core/rows';
import type { AbTestStatus } from './status';

export type AbTestMetric = Enum<'ab_test_metric'>;
export type AbTestVaries = Enum<'ab_test_varies'>;

export const METRICS = [
  'open_rate',
  'click_rate',
  'order_rate',
  'signup_rate',
  'unsubscribe_rate',
] as const satisfies readonly AbTestMetric[];

export const VARIES = [
  'subject',
  'sender',
  'content',
  'offer',
  'design',
  'send_time',
  'audience',
  'popup',
] as const satisfies readonly AbTestVaries[];

export const metricNames: Record<AbTestMetric, string> = {
  open_rate: 'Open rate',
  click_rate: 'Click rate',
  order_rate: 'Order rate',
  signup_rate: 'Sign-up rate',
  unsubscribe_rate: 'Unsubscribe rate',
};

/** What is counted: of so many recipients, so many of these. */
export const countNames: Record<AbTestMetric, string> = {
  open_rate: 'Opens',
  click_rate: 'Clicks',
  order_rate: 'Orders',
  signup_rate: 'Sign-ups',
  unsubscribe_rate: 'Unsubscribes',
};

/** After "of them": what those counted did. */
export const deedNames: Record<AbTestMetric, string> = {
  open_rate: 'opened',
  click_rate: 'clicked',
  order_rate: 'ordered',
  signup_rate: 'signed up',
  unsubscribe_rate: 'unsubscribed',
};

export const lessIsBetter = (metric: AbTestMetric) => metric === 'unsubscribe_rate';

export const variesNames: Record<AbTestVaries, string> = {
  subject: 'Subject line',
  sender: 'Sender',
  content: 'Content',
  offer: 'Offer',
  design: 'Design',
  send_time: 'Send time',
  audience: 'Audience',
  popup: 'Popup',
};

export const abTestStatusNames: Record<AbTestStatus, string> = {
  draft: 'Draft',
  running: 'Running',
  decided: 'Decided',
  inconclusive: 'Inconclusive',
  cancelled: 'Cancelled',
};
