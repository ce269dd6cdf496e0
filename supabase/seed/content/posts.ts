import type { Moment } from './types.ts';

type Channel = 'instagram' | 'facebook' | 'tiktok' | 'linkedin' | 'x' | 'threads' | 'pinterest';

export type DemoPost = {
  client: string;
  channel: Channel;
  title: string;
  caption: string;
  /** How many of the client's pictures it shows, and from which on. */
  pictures?: [from: number, count: number];
  alt?: string;
  publishAt?: Moment;
  owner: string;
  made: Moment;
  /** What was put before the client first, and why they sent it back. */
  earlier?: { caption: string; pictures: [from: number, count: number]; asked: Moment; decided: Moment; by: string; reason: string };
  pins?: { x: number; y: number; version: number; internal?: boolean; blocking?: boolean; at: Moment; by: string; body: string }[];
} & (
  | { status: 'draft' | 'internal_review' }
  | { status: 'client_review'; asked: Moment; decideBy: number }
  | { status: 'approved' | 'scheduled'; asked: Moment; decided: Moment; by: string }
  | { status: 'published'; asked: Moment; decided: Moment; by: string; url: string }
  | { status: 'rejected'; asked: Moment; decided: Moment; by: string; reason: string }
);

export const posts: DemoPost[] = [
  {
    client: 'maren',
    channel: 'instagram',
    title: 'Early access, for followers',
    caption:
      'Two days before everyone else, quietly.\n\nEarly access opens on Thursday at seven. The link is in our profile and works without a code.\n\n#maren #slowskincare #refill',
    pictures: [0, 2],
    alt: 'Jars and a bottle in plum and sand, with the words Early access, quietly',
    publishAt: '5d 09:00',
    owner: 'priya',
    made: '-3d 11:10',
    status: 'client_review',
    asked: '-1d 15:20',
    decideBy: 2,
    earlier: {
      caption:
        'Two days before everyone else.\n\nEarly access opens on Thursday. The link is in our profile, the code is QUIET.\n\n#maren #slowskincare',
      pictures: [1, 1],
      asked: '-2d 10:30',
      decided: '-2d 16:05',
      by: 'hanna',
      reason: 'Please say the hour. And no code, the link should do.',
    },
    pins: [
      {
        x: 50,
        y: 30,
        version: 2,
        at: '-2h',
        by: 'hanna',
        body: 'The lid is darker than the real one. Is this the plum from the new batch?',
      },
      { x: 72, y: 22, version: 2, internal: true, at: '-1d 14:40', by: 'callum', body: 'The twig gets cut off at 4:5, please check.' },
    ],
  },
  {
    client: 'maren',
    channel: 'facebook',
    title: 'How the refill works',
    caption:
      'Send the empty bottle back, we wash it, fill it and send it out again. 41 % of you already do.\nHow it works: https://maren.test/refill',
    pictures: [2, 1],
    alt: 'A night oil beside its refill pouch',
    publishAt: '-2d 10:00',
    owner: 'priya',
    made: '-9d 10:00',
    status: 'published',
    asked: '-7d 09:30',
    decided: '-6d 13:05',
    by: 'hanna',
    url: 'https://www.facebook.com/maren/posts/refill',
  },
  {
    client: 'maren',
    channel: 'threads',
    title: 'A question about winter skin',
    caption: 'What does your skin do in the first cold week? Ours complains on day three.',
    owner: 'tomasz',
    made: '-1d 09:15',
    status: 'draft',
  },
  {
    client: 'tarn-outdoor',
    channel: 'instagram',
    title: 'Repair week',
    caption:
      'Bring the jacket you nearly threw away. Gareth and a sewing machine are in Windermere all week, and zips are on us.\n\n#repairdontreplace #tarnoutdoor #windermere',
    pictures: [0, 3],
    alt: 'A mended jacket hanging in a workshop',
    publishAt: '3d 17:30',
    owner: 'dele',
    made: '-6d 14:00',
    status: 'scheduled',
    asked: '-4d 10:00',
    decided: '-3d 08:40',
    by: 'eilidh',
  },
  {
    client: 'tarn-outdoor',
    channel: 'x',
    title: 'Wind warning',
    caption: 'Gusts of 60 on the tops tomorrow. The fells will be there on Sunday. https://tarnoutdoor.test/weather',
    publishAt: '1d 07:00',
    owner: 'dele',
    made: '-5h',
    status: 'internal_review',
  },
  {
    client: 'oriel-coffee',
    channel: 'instagram',
    title: 'New crop from Huila',
    caption:
      'First bags of the new crop are roasted tonight. Tastes of red apple and brown sugar, and a little of waiting since March.\n\n#speciality #huila',
    pictures: [0, 1],
    alt: 'A bag of coffee on a wooden counter',
    publishAt: '8d 08:00',
    owner: 'priya',
    made: '-8d 10:00',
    status: 'rejected',
    asked: '-5d 11:00',
    decided: '-4d 09:12',
    by: 'marta',
    reason: 'Please name the farm, El Mirador, not only the region. And no “specialty”, we spell it with an i.',
  },
  {
    client: 'oriel-coffee',
    channel: 'linkedin',
    title: 'Four years of paying above the market',
    caption:
      'We publish what we pay. This year it was 38 % above the market price on average, and here is why we still call it a bargain: https://orielcoffee.test/prices',
    publishAt: '11d 12:00',
    owner: 'tomasz',
    made: '-6d 16:00',
    status: 'approved',
    asked: '-3d 10:00',
    decided: '-2d 18:30',
    by: 'marta',
  },
  {
    client: 'kestrel-cycles',
    channel: 'tiktok',
    title: 'Twenty minutes, four tyres',
    caption: 'Winter tyres, fitted while your coffee cools. #kestrelcycles #wintertyres',
    pictures: [0, 1],
    alt: 'A mechanic with a wheel',
    publishAt: '6d 18:00',
    owner: 'dele',
    made: '-4d 12:00',
    status: 'client_review',
    asked: '-2d 10:00',
    decideBy: 1,
  },
  {
    client: 'loom-house',
    channel: 'pinterest',
    title: 'Eight greens',
    caption: 'Eight greens for a north-facing room, from moss to celadon.',
    pictures: [0, 1],
    alt: 'Cushions in eight greens',
    owner: 'priya',
    made: '-2d 15:00',
    status: 'draft',
  },
];
