import type { Moment } from './types.ts';

export type DemoPaper = {
  client: string;
  kind: 'report' | 'brand' | 'agreement' | 'other';
  title: string;
  note?: string;
  by: string;
  added: Moment;
  /** Without it the team has not shared it. */
  shared?: Moment;
  /** What is printed in it. */
  lines: string[];
};

export const papers: DemoPaper[] = [
  {
    client: 'maren',
    kind: 'report',
    title: 'Autumn in numbers',
    note: 'September to November, with what we would change.',
    by: 'sofia',
    added: '-8d 14:00',
    shared: '-7d 09:30',
    lines: [
      'Eleven campaigns went out, one fewer than planned.',
      'A third of the revenue came from refills.',
      'Unsubscribes stayed below 0.2 % in every week but one.',
      'Next: fewer mails in January, and none on a Monday.',
    ],
  },
  {
    client: 'maren',
    kind: 'brand',
    title: 'Maren in mail, brand sheet',
    note: 'Colours, type and what we never write.',
    by: 'priya',
    added: '-31d 11:00',
    shared: '-30d 10:00',
    lines: ['Plum for one thing a mail.', 'Sand behind products.', 'No words in pictures.'],
  },
  {
    client: 'maren',
    kind: 'agreement',
    title: 'Retainer, from January',
    note: 'Signed by both.',
    by: 'sofia',
    added: '-60d 16:20',
    shared: '-60d 16:30',
    lines: ['Twelve to fourteen campaigns a month.', 'Two flows and one popup.', 'Notice of two months.'],
  },
  {
    client: 'maren',
    kind: 'other',
    title: 'Plan for December, a draft',
    by: 'jonas',
    added: '-1d 17:10',
    lines: ['Gift sets until the twelfth.', 'Silence from the twenty-third.'],
  },
  {
    client: 'tarn-outdoor',
    kind: 'report',
    title: 'The half-year, by weather',
    note: 'Which mails rain helped.',
    by: 'callum',
    added: '-14d 10:00',
    shared: '-13d 09:00',
    lines: ['Wet weeks open 9 % more mails.', 'Frost sells jackets, wind sells hats.'],
  },
  {
    client: 'tarn-outdoor',
    kind: 'brand',
    title: 'Tarn Outdoor, brand sheet',
    by: 'dele',
    added: '-52d 13:00',
    shared: '-50d 09:45',
    lines: ['Rust, slate, fog.', 'Numbers over adjectives.'],
  },
  {
    client: 'loom-house',
    kind: 'report',
    title: 'Letters that sold, and two that did not',
    by: 'sofia',
    added: '-20d 12:00',
    shared: '-19d 08:50',
    lines: ['Care letters earn as much as sales letters.', 'Nobody minds an old price left out.'],
  },
  {
    client: 'oriel-coffee',
    kind: 'agreement',
    title: 'Retainer, this year',
    by: 'sofia',
    added: '-200d 10:00',
    shared: '-199d 10:00',
    lines: ['Eight to ten campaigns a month.', 'One flow.'],
  },
  {
    client: 'aster-optics',
    kind: 'report',
    title: 'Two lists, one brand',
    note: 'What New York opens and Leeds does not.',
    by: 'callum',
    added: '-10d 15:00',
    shared: '-9d 12:30',
    lines: ['The American list reads in the morning.', 'The British list reads on Sundays.'],
  },
  {
    client: 'kestrel-cycles',
    kind: 'report',
    title: 'Service reminders, a year later',
    by: 'callum',
    added: '-17d 09:00',
    shared: '-16d 09:15',
    lines: ['Four in ten who were reminded came in.', 'Most of them within nine days.'],
  },
];
