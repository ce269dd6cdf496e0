import type { Moment } from './types.ts';

export type DemoPopup = {
  client: string;
  title: string;
  kind: 'popup' | 'flyout' | 'full_page' | 'banner' | 'embed';
  trigger: 'on_arrival' | 'after_seconds' | 'after_scroll' | 'on_leaving' | 'on_click';
  value?: number;
  audience: string;
  offer: string;
  headline: string;
  body: string;
  button: string;
  small?: string;
  /** Which of the client's pictures it shows; two make two versions. */
  pictures: number[];
  /** What it said when its client was asked the first of two times. */
  before?: { small: string };
  /** On its first design, for both sides; a box has a width and a height. */
  pins?: { at: Moment; by: string; place: [x: number, y: number, w?: number, h?: number]; body: string; resolved?: [at: Moment, by: string] }[];
  priority?: 'urgent' | 'high' | 'medium' | 'low';
  /** A duty of the client's team that nobody has taken yet. */
  open?: 'copywriter' | 'designer';
  due?: number;
  decideBy?: number;
  by: string;
  made: Moment;
  status: 'draft' | 'design' | 'qa' | 'client_approval' | 'approved' | 'live' | 'paused' | 'archived' | 'cancelled';
  /** In their order; who asked, who decided, who put it live. */
  moves: [to: DemoPopup['status'], at: Moment, by: string, reason?: string][];
  said?: [at: Moment, by: string, audience: 'internal' | 'client', body: string][];
};

export const popups: DemoPopup[] = [
  {
    client: 'maren',
    title: 'Refill, ten per cent back',
    kind: 'popup',
    trigger: 'after_scroll',
    value: 40,
    audience: 'People who bought a bottle in the last year, on product pages',
    offer: 'Ten per cent off the first refill',
    headline: 'Your bottle is worth ten per cent',
    body: 'Send it back empty and the first refill costs that much less. We wash it, fill it and send it out again.',
    button: 'Start a refill',
    small: 'Once per person. The bottle travels free.',
    before: { small: 'Send it back empty, once per person. The bottle travels free, we wash it and fill it again.' },
    pictures: [1, 2],
    pins: [
      {
        at: '-4d 11:24',
        by: 'hanna',
        place: [22, 30, 34, 26],
        body: 'Only one of them. Where is what goes into it?',
        resolved: ['-2d 15:40', 'priya'],
      },
      { at: '-4d 11:27', by: 'hanna', place: [50, 78], body: 'A little less of our name here, please.' },
    ],
    due: 2,
    decideBy: 1,
    by: 'jonas',
    made: '-8d 10:15',
    status: 'client_approval',
    moves: [
      ['qa', '-6d 15:10', 'jonas'],
      ['client_approval', '-5d 10:00', 'callum'],
      ['draft', '-4d 11:30', 'hanna', 'One bottle says nothing about a refill. And the small print says twice what the text says once.'],
      ['qa', '-2d 16:00', 'jonas'],
      ['client_approval', '-1d 09:40', 'callum'],
    ],
    said: [
      ['-3d 11:05', 'priya', 'internal', 'Version 2 has the pouch and the bottle in one picture.'],
      ['-1d 09:42', 'callum', 'client', 'Hanna, the countdown you feared is not in it.'],
    ],
  },
  {
    client: 'maren',
    title: 'The quiet newsletter',
    kind: 'flyout',
    trigger: 'after_seconds',
    value: 25,
    audience: 'New visitors',
    offer: 'Nothing off: two letters a month',
    headline: 'Two letters a month',
    body: 'What we make, how we test it, and when something is refilled. Nothing else.',
    button: 'Write to me',
    pictures: [0],
    by: 'jonas',
    made: '-70d 09:00',
    status: 'live',
    moves: [
      ['qa', '-66d 11:00', 'jonas'],
      ['client_approval', '-65d 10:00', 'callum'],
      ['approved', '-64d 09:12', 'hanna'],
      ['live', '-63d 08:30', 'mei'],
    ],
  },
  {
    client: 'tarn-outdoor',
    title: 'Members first, by mail',
    kind: 'full_page',
    trigger: 'on_arrival',
    audience: 'Everybody who is not on the list, from Monday',
    offer: 'An hour before everybody else on Black Friday',
    headline: 'Be an hour early. It will rain anyway.',
    body: 'Members see the Black Friday prices at six. Everybody else at seven.',
    button: 'Let me in at six',
    small: 'You can leave with one click, dry or wet.',
    pictures: [0, 1],
    due: 0,
    by: 'jonas',
    made: '-9d 09:30',
    status: 'approved',
    moves: [
      ['qa', '-6d 12:00', 'jonas'],
      ['client_approval', '-5d 10:30', 'callum'],
      ['approved', '-4d 19:45', 'eilidh'],
    ],
  },
  {
    client: 'oriel-coffee',
    title: 'A pause instead of goodbye',
    kind: 'popup',
    trigger: 'on_leaving',
    audience: 'Subscribers on the cancellation page',
    offer: 'Pause for up to three months',
    headline: 'Too much coffee in the cupboard?',
    body: 'Pause for a month, or for three. Your price stays, and so does your place.',
    button: 'Pause my coffee',
    pictures: [1],
    due: 4,
    by: 'jonas',
    made: '-3d 13:00',
    status: 'qa',
    moves: [['qa', '-1d 14:30', 'jonas']],
  },
  {
    client: 'fennel-rye',
    title: 'Hackney: the first fifty',
    kind: 'banner',
    trigger: 'on_arrival',
    audience: 'Visitors from E8 and E9',
    offer: 'A roll for the first fifty on opening day',
    headline: 'Hackney opens soon. The first fifty get a roll.',
    body: '',
    button: 'Tell me when',
    pictures: [],
    due: 6,
    by: 'jonas',
    made: '-1d 10:00',
    status: 'draft',
    moves: [],
  },
  {
    client: 'maren',
    title: 'The travel set, waiting list',
    kind: 'flyout',
    trigger: 'after_scroll',
    value: 60,
    audience: 'People who looked at the travel set twice',
    offer: 'A place on the list before it is back',
    headline: 'It is back on Thursday. You could know on Wednesday.',
    body: 'One letter when the travel set is on the shelf, and none about anything else.',
    button: 'Tell me on Wednesday',
    pictures: [],
    priority: 'high',
    due: 0,
    by: 'jonas',
    made: '-5d 09:40',
    status: 'design',
    moves: [['design', '-1d 16:20', 'tomasz']],
    said: [['-1d 16:22', 'tomasz', 'internal', 'The headline stands on two lines at most, please keep it at that.']],
  },
  {
    client: 'tarn-outdoor',
    title: 'Wet boots, ten per cent',
    kind: 'popup',
    trigger: 'on_leaving',
    audience: 'Everybody who leaves the boot care pages',
    offer: 'Ten per cent off proofing wax',
    headline: '',
    body: '',
    button: '',
    pictures: [],
    due: -1,
    by: 'jonas',
    made: '-4d 15:10',
    status: 'draft',
    moves: [],
  },
  {
    client: 'loom-house',
    title: 'Swatches before the holidays',
    kind: 'banner',
    trigger: 'on_arrival',
    audience: 'Everybody, until the last posting day',
    offer: 'Swatches by first class post',
    headline: 'Swatches in the post today',
    body: '',
    button: 'Choose five',
    pictures: [],
    open: 'designer',
    due: 3,
    by: 'jonas',
    made: '-3d 11:25',
    status: 'design',
    moves: [['design', '-2d 10:05', 'tomasz']],
  },
  {
    client: 'aster-optics',
    title: 'Five frames at home',
    kind: 'embed',
    trigger: 'on_click',
    audience: 'Everybody on the home trial page',
    offer: 'Five frames for five days',
    headline: 'Try five faces',
    body: 'Five frames, five days, no card.',
    button: 'Send me five',
    pictures: [0],
    by: 'jonas',
    made: '-95d 10:00',
    status: 'paused',
    moves: [
      ['qa', '-92d 10:00', 'jonas'],
      ['client_approval', '-91d 10:00', 'callum'],
      ['approved', '-90d 15:20', 'dana'],
      ['live', '-89d 14:00', 'mei'],
      ['paused', '-6d 11:00', 'mei', 'Until the warehouse in Leeds has frames again.'],
    ],
  },
  {
    client: 'loom-house',
    title: 'The linen cupboard, January',
    kind: 'popup',
    trigger: 'after_seconds',
    value: 15,
    audience: 'Everybody, on the linen pages',
    offer: 'Free fabric swatches',
    headline: 'Feel it before you choose it',
    body: 'Five swatches from the mill, in the post tomorrow.',
    button: 'Send me swatches',
    pictures: [0],
    by: 'jonas',
    made: '-320d 10:00',
    status: 'archived',
    moves: [
      ['qa', '-318d 10:00', 'jonas'],
      ['client_approval', '-317d 10:00', 'callum'],
      ['approved', '-316d 09:00', 'lotte'],
      ['live', '-315d 08:00', 'mei'],
      ['paused', '-280d 08:00', 'mei'],
      ['archived', '-279d 09:00', 'callum'],
    ],
  },
  {
    client: 'kestrel-cycles',
    title: 'Same-day slots',
    kind: 'banner',
    trigger: 'on_arrival',
    audience: 'Everybody',
    offer: 'A slot today',
    headline: 'A slot today, if you are quick',
    body: '',
    button: 'See the slots',
    pictures: [],
    by: 'jonas',
    made: '-30d 10:00',
    status: 'cancelled',
    moves: [['cancelled', '-28d 12:00', 'callum', 'Rob cannot promise the same day.']],
  },
];
