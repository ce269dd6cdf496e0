import { closedFlows } from './flows-closed.ts';
import { liveFlows } from './flows-live.ts';
import { wait, type DemoFlow } from './flow-types.ts';

const openFlows: DemoFlow[] = [
  {
    client: 'maren',
    title: 'Hello, quietly',
    goal: 'Turn new subscribers into people who own one thing of ours and like it, without an offer.',
    trigger: 'list',
    triggerName: 'Newsletter',
    status: 'making',
    due: 6,
    decideBy: 12,
    made: '-12d 10:20',
    moves: [['making', '-11d 09:40', 'jonas']],
    steps: [
      {
        kind: 'email',
        name: 'Hello',
        status: 'qa',
        copies: [
          {
            at: '-9d 14:10',
            by: 'tomasz',
            subject: 'Welcome to Maren!',
            preview: 'Here is everything we make',
            body: '# Welcome\nThank you for joining us. Here is everything we make, all at once.\n[See the shop](https://maren.test/shop)',
            note: 'First pass',
          },
          {
            at: '-6d 11:30',
            by: 'tomasz',
            subject: 'You will hear from us rarely',
            preview: 'And only when there is something to say',
            body: '# Hello.\nWe make five things for skin, and a refill for each of them. You will hear from us twice a month, and never in capitals.\nIf you do nothing else today, **wash your face and go to bed**. The rest can wait.\n[Read how we begin](https://maren.test/beginning)',
            note: 'Nothing for sale in the first one, as agreed',
          },
        ],
        designs: ['maren-tested-on-nobody-v1'],
        pins: [
          {
            number: 1,
            version: 1,
            x: 0.5,
            y: 0.3,
            internal: true,
            thread: [
              ['-5d 10:20', 'jonas', 'Quieter still: can the bottle stand alone here?'],
              ['-5d 14:45', 'priya', 'It can. The hand goes into the second mail.'],
            ],
          },
        ],
      },
      wait(3, 'days'),
      {
        kind: 'email',
        name: 'One oil, and why',
        status: 'design',
        copies: [
          {
            at: '-4d 15:45',
            by: 'tomasz',
            subject: 'One oil, and why only one',
            preview: 'Eleven ingredients, each for a reason',
            body: '# One oil.\nNight oil has eleven ingredients. We left out the twelfth because nobody could say what it was for.\n- **Squalane**, so that it sinks in before the pillow\n- **Rosehip**, for the skin you will have in March\n- **Nothing that smells of a holiday**\n[The whole list](https://maren.test/night-oil)',
          },
        ],
      },
      wait(4, 'days'),
      {
        kind: 'split',
        question: 'Has bought since?',
        yes: [
          {
            kind: 'email',
            name: 'The bottle comes back',
            status: 'copy',
            copies: [
              {
                at: '-26h',
                by: 'tomasz',
                subject: 'Do not throw the bottle away',
                preview: 'It has nine more lives',
                body: '# Keep the bottle.\nIt is made to be filled ten times. Forty-one in a hundred of you already do.\n[How refills work](https://maren.test/refill)',
                note: 'Numbers from Luc still to come',
              },
            ],
          },
        ],
        no: [
          { kind: 'email', name: 'Three for a first night', status: 'copy' },
          wait(1, 'weeks'),
          { kind: 'email', name: 'A letter from Hanna', status: 'copy' },
        ],
      },
    ],
    comments: [
      ['-6d 11:32', 'tomasz', 'v2 sells nothing. The first link goes to the story, not to the shop.'],
      ['-5d 16:05', 'jonas', 'Good. Hanna will ask for the letter to be hers, leave me the last one.'],
    ],
  },
  {
    client: 'oriel-coffee',
    title: 'Paused, not gone',
    goal: 'Bring back people who paused their subscription, before the second month without coffee.',
    trigger: 'metric',
    triggerName: 'Subscription paused',
    status: 'client_approval',
    decideBy: 3,
    made: '-24d 09:30',
    moves: [
      ['making', '-23d 10:00', 'jonas'],
      ['qa', '-6d 15:20', 'priya'],
      ['client_approval', '-2d 11:05', 'callum'],
    ],
    round: { asked: '-2d 11:05', decideBy: 3, status: 'approved', at: '-27h', by: 'marta' },
    steps: [
      {
        kind: 'email',
        name: 'No questions',
        status: 'approved',
        copies: [
          {
            at: '-18d 10:15',
            by: 'amara',
            subject: 'Paused. The kettle understands',
            preview: 'One click brings it back',
            body: '# Paused.\nThat was easy, and it is meant to be. Your grinder setting, your address and your day of the week are kept.\nWhen you want coffee again, [one click brings it back](https://orielcoffee.test/resume).',
          },
        ],
        designs: ['oriel-two-bags-a-month-v1'],
        round: { asked: '-2d 11:05', decideBy: 3, status: 'approved', at: '-26h', by: 'marta' },
      },
      wait(3, 'weeks'),
      {
        kind: 'email',
        name: 'What is in the drum',
        status: 'client_approval',
        copies: [
          {
            at: '-17d 09:40',
            by: 'amara',
            subject: 'What is in the drum this week',
            preview: 'A washed lot from Huila',
            body: '# In the drum this week\nA washed lot from Huila, picked in June: red apple, panela, a long finish.\nWe keep one bag back for everybody who has paused. Yours is still here.\n[Send me mine](https://orielcoffee.test/resume)',
          },
        ],
        designs: ['oriel-house-blend-is-back-v1'],
        pins: [
          {
            number: 1,
            version: 1,
            x: 0.16,
            y: 0.44,
            w: 0.68,
            h: 0.1,
            blocking: true,
            thread: [
              ['-25h', 'marta', 'This says house blend. The mail is about the lot from Huila.'],
              ['-22h', 'amara', 'Right, the head came from the other mail. A new one today.'],
            ],
          },
          {
            number: 2,
            version: 1,
            x: 0.5,
            y: 0.26,
            resolvedBy: 'marta',
            resolvedAt: '-23h',
            thread: [['-24h', 'marta', 'Is this the new bag?']],
          },
          {
            number: 1,
            version: 1,
            x: 0.62,
            y: 0.37,
            internal: true,
            thread: [['-3d 10:12', 'priya', 'Cut from the autumn mail, check the shadow before it goes.']],
          },
        ],
        round: { asked: '-2d 11:05', decideBy: 3, status: 'pending' },
      },
      wait(2, 'weeks'),
      {
        kind: 'email',
        name: 'A smaller bag',
        status: 'copy',
        copies: [
          {
            at: '-16d 14:20',
            by: 'amara',
            subject: '20% off if you come back today',
            preview: 'Today only',
            body: '# Come back and save\n20% off your next bag if you restart today.\n[Restart](https://orielcoffee.test/resume)',
          },
        ],
        designs: ['oriel-cold-brew-v1'],
        round: {
          asked: '-2d 11:05',
          decideBy: 3,
          status: 'changes_requested',
          at: '-25h',
          by: 'marta',
          note: 'We never discount the subscription. Offer the 125 g bag instead, that is why people pause: too much coffee.',
          concern: 'copy',
        },
      },
    ],
    comments: [['-24h', 'jonas', 'Amara, Marta is right about the third one. 125 g, same price per gram.']],
  },
  {
    client: 'tarn-outdoor',
    title: 'Left at the trailhead',
    goal: 'Recover abandoned baskets above £60, and find out whether a text helps where a mail did not.',
    trigger: 'metric',
    triggerName: 'Checkout started',
    status: 'qa',
    due: 2,
    made: '-16d 11:00',
    moves: [
      ['making', '-15d 09:15', 'jonas'],
      ['qa', '-1d 16:40', 'dele'],
    ],
    steps: [
      wait(4, 'hours'),
      {
        kind: 'email',
        name: 'Still in your pack',
        status: 'qa',
        copies: [
          {
            at: '-11d 13:00',
            by: 'amara',
            subject: 'You left something at the trailhead',
            preview: 'It is still in your pack',
            body: '# Still in your pack.\nWe kept it for you. Sizes run true, returns are free for sixty days, and Gareth answers if you write back.\n[Pick it up](https://tarnoutdoor.test/basket)',
          },
        ],
        designs: ['tarn-lighter-tents-v1'],
      },
      wait(20, 'hours'),
      {
        kind: 'split',
        question: 'Opened the first e-mail?',
        yes: [
          {
            kind: 'email',
            name: 'Ask Gareth',
            status: 'qa',
            copies: [
              {
                at: '-10d 10:30',
                by: 'amara',
                subject: 'Is it the size?',
                preview: 'Gareth has worn all of them, in rain',
                body: '# Ask Gareth.\nHe is one metre eighty-four, wears a medium and has walked the Pennine Way twice. Write back with your height and what you wear under it.',
              },
            ],
            designs: ['tarn-the-first-hour-v1'],
          },
        ],
        no: [
          {
            kind: 'sms',
            name: 'One line',
            status: 'qa',
            copies: [
              {
                at: '-9d 15:10',
                by: 'amara',
                subject: '',
                preview: '',
                body: 'Tarn here: your basket is still packed. tarnoutdoor.test/basket Reply STOP to hear nothing more.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    client: 'loom-house',
    title: 'After the linen arrives',
    goal: 'Fewer returns and a second room: how to wash it, how it ages, then what goes beside it.',
    trigger: 'metric',
    triggerName: 'Order delivered',
    status: 'approved',
    made: '-38d 10:00',
    moves: [
      ['making', '-37d 09:30', 'jonas'],
      ['qa', '-20d 15:00', 'priya'],
      ['client_approval', '-18d 10:10', 'callum'],
      ['approved', '-15d 08:50', 'lotte'],
    ],
    round: { asked: '-18d 10:10', status: 'approved', at: '-15d 08:40', by: 'lotte' },
    steps: [
      wait(2, 'days'),
      {
        kind: 'email',
        name: 'Wash it once',
        status: 'approved',
        copies: [
          {
            at: '-30d 11:20',
            by: 'tomasz',
            subject: 'Wash it once before you sleep in it',
            preview: 'Forty degrees, no softener, in the wind if there is any',
            body: '# Wash it once.\nForty degrees, no softener. Hang it in the wind if there is any. It comes out creased: that is how it is meant to look.\n[The whole of it, on one page](https://loomhouse.test/care)',
          },
        ],
        designs: ['loom-linen-cupboard-v1'],
        round: { asked: '-18d 10:10', status: 'approved', at: '-15d 08:45', by: 'lotte' },
      },
      wait(3, 'weeks'),
      {
        kind: 'email',
        name: 'What goes beside it',
        status: 'approved',
        copies: [
          {
            at: '-29d 09:50',
            by: 'tomasz',
            subject: 'What goes beside it',
            preview: 'Wool, mostly',
            body: '# What goes beside it.\nLinen is cool, wool is not. Together they are a bed in March.\n- **The grey throw**, from the wool that was too coarse for rugs\n- **The small rug**, for the side you get out on\n[See both](https://loomhouse.test/beside)',
          },
        ],
        designs: ['loom-wool-care-v1'],
        round: { asked: '-18d 10:10', status: 'approved', at: '-15d 08:50', by: 'lotte' },
      },
    ],
  },
  {
    client: 'kestrel-cycles',
    title: 'A year since the last service',
    goal: 'Fill the workshop in the quiet weeks with people whose bicycles need it.',
    trigger: 'date',
    triggerName: 'Last service, one year on',
    status: 'strategy',
    due: 14,
    made: '-2d 15:10',
    steps: [
      { kind: 'email', name: 'Your bicycle has a birthday', status: 'copy' },
      wait(10, 'days'),
      { kind: 'sms', name: 'Two slots left', status: 'copy' },
    ],
  },
  {
    client: 'nordhavn-ceramics',
    title: 'Welcome to the kiln',
    goal: 'Explain why a cup takes three weeks, and sell one.',
    trigger: 'list',
    triggerName: 'Newsletter',
    status: 'making',
    made: '-6d 10:00',
    moves: [['making', '-5d 10:00', 'mikkel']],
    steps: [
      { kind: 'email', name: 'Three weeks', status: 'copy' },
      wait(3, 'days'),
      { kind: 'email', name: 'Seconds', status: 'copy' },
    ],
  },
];

export const flows: DemoFlow[] = [...openFlows, ...liveFlows, ...closedFlows];
