import { wait, type DemoFlow } from './flow-types.ts';

export const closedFlows: DemoFlow[] = [
  {
    client: 'juniper-pet',
    title: 'The first twelve weeks of a puppy',
    goal: 'One useful mail a week for whoever has just brought a puppy home.',
    trigger: 'list',
    triggerName: 'Puppy club',
    status: 'on_hold',
    heldFrom: 'making',
    due: 30,
    made: '-30d 10:00',
    moves: [
      ['making', '-28d 10:00', 'jonas'],
      ['on_hold', '-9d 14:30', 'callum', 'Nadia waits for the vet to read the feeding table.'],
    ],
    steps: [
      {
        kind: 'email',
        name: 'The first night',
        status: 'design',
        copies: [
          {
            at: '-20d 10:30',
            by: 'tomasz',
            subject: 'The first night is the longest',
            preview: 'Your old jumper helps',
            body: '# The first night.\nPut a jumper you have worn into the basket. Go out at eleven and again at five. Nobody sleeps, and it is over by Thursday.',
          },
        ],
      },
      wait(1, 'weeks'),
      { kind: 'email', name: 'What goes in the bowl', status: 'copy' },
      wait(1, 'weeks'),
      { kind: 'email', name: 'Teeth', status: 'copy' },
    ],
  },
  {
    client: 'kestrel-cycles',
    title: 'Riders gone quiet',
    goal: 'Win back people without an order for a year.',
    trigger: 'segment',
    triggerName: 'No order in 365 days',
    status: 'cancelled',
    heldFrom: 'strategy',
    made: '-75d 10:00',
    moves: [
      ['cancelled', '-70d 12:00', 'callum', 'Rob would rather call the forty of them himself.'],
    ],
    steps: [
      { kind: 'email', name: 'How is the bicycle?', status: 'copy' },
      wait(2, 'weeks'),
      { kind: 'email', name: 'A free check', status: 'copy' },
    ],
  },
  {
    client: 'loom-house',
    title: 'Price drop on rugs',
    goal: 'Tell people who looked at a rug that it costs less now.',
    trigger: 'price_drop',
    triggerName: 'Rugs',
    status: 'archived',
    made: '-400d 10:00',
    live: '-380d 10:00',
    moves: [
      ['making', '-398d 10:00', 'jonas'],
      ['qa', '-392d 10:00', 'priya'],
      ['client_approval', '-391d 10:00', 'callum'],
      ['approved', '-389d 10:00', 'lotte'],
      ['live', '-380d 10:00', 'mei'],
      ['paused', '-131d 10:00', 'mei', 'Rugs are no longer reduced.'],
      ['archived', '-130d 10:00', 'jonas'],
    ],
    round: { asked: '-391d 10:00', status: 'approved', at: '-389d 09:55', by: 'lotte' },
    steps: [
      {
        kind: 'email',
        name: 'It costs less now',
        status: 'approved',
        copies: [
          {
            at: '-396d 10:00',
            by: 'tomasz',
            subject: 'The rug you looked at costs less now',
            preview: 'It is the same rug',
            body: '# The same rug.\nThe one you looked at, for a fifth less. It is the last of its colour.\n[See it again](https://loomhouse.test/rugs)',
          },
        ],
        designs: ['loom-rugs-off-the-loom-v1'],
        round: { asked: '-391d 10:00', status: 'approved', at: '-389d 10:00', by: 'lotte' },
      },
    ],
  },
];
