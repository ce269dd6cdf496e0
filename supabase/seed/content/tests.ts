import type { Moment } from './types.ts';

export type DemoTest = {
  client: string;
  title: string;
  hypothesis: string;
  varies: 'subject' | 'sender' | 'content' | 'offer' | 'design' | 'send_time' | 'audience' | 'popup';
  metric: 'open_rate' | 'click_rate' | 'order_rate' | 'signup_rate' | 'unsubscribe_rate';
  baseline: number;
  effect: number;
  campaign?: number;
  by: string;
  made: Moment;
  /** The control first; of those that ran, who got it and who did it. */
  /** Its campaign went out in variations of these names, and Klaviyo counted them. */
  byKlaviyo?: true;
  variants: { label: string; description?: string; counts?: [recipients: number, successes: number] }[];
} & (
  | { status: 'draft' }
  | { status: 'running' | 'cancelled'; started: Moment; ended?: Moment }
  | { status: 'decided'; started: Moment; decided: Moment; winner: number | null; learned: string }
  | { status: 'inconclusive'; started: Moment; decided: Moment; learned: string }
);

export const tests: DemoTest[] = [
  {
    client: 'maren',
    title: 'Refill first, or bottle first',
    hypothesis: 'If the first picture shows the refill beside the empty bottle, more people order, because it says at once that the glass comes back.',
    varies: 'design',
    metric: 'order_rate',
    baseline: 0.021,
    effect: 0.006,
    campaign: 1158,
    byKlaviyo: true,
    by: 'jonas',
    made: '-9d 11:20',
    status: 'decided',
    started: '-2d 07:30',
    decided: '-3h',
    winner: 1,
    learned: 'Lead with the refill, and show the glass that comes back. What people saw first changed what they ordered more than any word did. We use it in the next three refill mails and test the second picture then.',
    variants: [
      { label: 'Bottle first', description: 'The full bottle on plum, as always.', counts: [10_240, 214] },
      { label: 'Refill first', description: 'The pouch beside the empty bottle, “the glass comes back” under it.', counts: [10_225, 290] },
    ],
  },
  {
    client: 'maren',
    title: 'Hanna, or Maren, as the sender',
    hypothesis: 'If a person writes, more people open.',
    varies: 'sender',
    metric: 'open_rate',
    baseline: 0.412,
    effect: 0.03,
    by: 'jonas',
    made: '-4d 15:00',
    status: 'running',
    started: '-1d 07:30',
    variants: [
      { label: 'Maren', counts: [2480, 1019] },
      { label: 'Hanna at Maren', counts: [2466, 1058] },
    ],
  },
  {
    client: 'tarn-outdoor',
    title: 'Grams in the subject line',
    hypothesis: '“If the subject names the weight, more people open it”: people on this list count grams.',
    varies: 'subject',
    metric: 'open_rate',
    baseline: 0.36,
    effect: 0.03,
    campaign: 1155,
    by: 'jonas',
    made: '-12d 10:00',
    status: 'decided',
    started: '-3d 06:30',
    decided: '-1d 16:40',
    winner: null,
    learned: 'The weight in the subject neither helps nor harms. It may stay where it reads well. Next time we test a whole different promise, not one word.',
    variants: [
      { label: 'First frost is here', counts: [4210, 1524] },
      { label: 'First frost: 312 g against it', counts: [4188, 1571] },
    ],
  },
  {
    client: 'aster-optics',
    title: 'Three ways to say home trial',
    hypothesis: 'Naming the number of frames makes the offer easier to picture than naming the days.',
    varies: 'offer',
    metric: 'click_rate',
    baseline: 0.034,
    effect: 0.009,
    by: 'jonas',
    made: '-6d 14:10',
    status: 'running',
    started: '-5d 14:00',
    variants: [
      { label: 'Try before you buy', counts: [9940, 331] },
      { label: 'Five frames at home', counts: [9957, 432] },
      { label: 'Five days to decide', counts: [9931, 358] },
    ],
  },
  {
    client: 'oriel-coffee',
    title: 'Before breakfast, or before lunch',
    hypothesis: 'A mail about coffee is read with coffee.',
    varies: 'send_time',
    metric: 'click_rate',
    baseline: 0.052,
    effect: 0.012,
    by: 'jonas',
    made: '-20d 10:00',
    status: 'cancelled',
    started: '-17d 07:00',
    ended: '-15d 09:30',
    variants: [
      { label: '07:00', counts: [812, 44] },
      { label: '11:30', counts: [806, 39] },
    ],
  },
  {
    client: 'oriel-coffee',
    title: 'Signed by Ida, or by the roastery',
    hypothesis: 'A mail from the person who roasts is answered more often than one from a shop.',
    varies: 'sender',
    metric: 'open_rate',
    baseline: 0.44,
    effect: 0.03,
    by: 'jonas',
    made: '-24d 09:10',
    status: 'inconclusive',
    started: '-21d 06:30',
    decided: '-6d 15:20',
    learned: 'Everybody on the list was asked twice, and that is not enough people to tell three points apart. We do not know. Either we test something that makes a bigger difference, or we wait until the list has doubled.',
    variants: [
      { label: 'Oriel Coffee', counts: [1310, 579] },
      { label: 'Ida at Oriel', counts: [1302, 601] },
    ],
  },
  {
    client: 'fennel-rye',
    title: 'The smell, or the time, in the subject',
    hypothesis: 'If the subject says when it comes out of the oven, more neighbours click through to reserve.',
    varies: 'subject',
    metric: 'click_rate',
    baseline: 0.061,
    effect: 0.02,
    campaign: undefined,
    by: 'jonas',
    made: '-1d 12:00',
    status: 'draft',
    variants: [
      { label: 'It smells of cardamom again', description: 'As most weeks.' },
      { label: 'Out of the oven at 7:10', description: 'The time, to the minute.' },
    ],
  },
];
