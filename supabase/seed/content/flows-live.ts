import { wait, type Decided, type DemoFlow } from './flow-types.ts';

const yes = (asked: string, at: string, by: string): Decided => ({
  asked,
  status: 'approved',
  at,
  by,
});

export const liveFlows: DemoFlow[] = [
  {
    client: 'maren',
    title: 'Time for a refill',
    goal: 'Reach people in the week their bottle runs out, and send the refill instead of a bottle.',
    trigger: 'metric',
    triggerName: 'Placed order: Night oil',
    status: 'live',
    made: '-212d 10:00',
    live: '-184d 10:15',
    moves: [
      ['making', '-210d 10:00', 'jonas'],
      ['qa', '-196d 16:00', 'priya'],
      ['client_approval', '-194d 11:00', 'sofia'],
      ['approved', '-191d 09:10', 'hanna'],
      ['live', '-184d 10:15', 'mei'],
    ],
    round: yes('-194d 11:00', '-191d 09:00', 'hanna'),
    steps: [
      wait(7, 'weeks'),
      {
        kind: 'email',
        name: 'Nearly empty',
        status: 'approved',
        copies: [
          {
            at: '-204d 12:00',
            by: 'tomasz',
            subject: 'It is nearly empty',
            preview: 'The refill is half the glass and all of the oil',
            body: '# Nearly empty.\nIf you use it every night, yours ends about now. The refill costs a third less and weighs almost nothing.\n[Send the refill](https://maren.test/refill/night-oil)',
          },
        ],
        designs: ['maren-refill-reminder-v1'],
        round: yes('-194d 11:00', '-191d 09:05', 'hanna'),
      },
      wait(10, 'days'),
      {
        kind: 'split',
        question: 'Has ordered since?',
        yes: [],
        no: [
          {
            kind: 'email',
            name: 'The ritual',
            status: 'approved',
            copies: [
              {
                at: '-203d 15:30',
                by: 'tomasz',
                subject: 'How to fill a bottle',
                preview: 'Forty seconds, over the basin',
                body: '# Forty seconds.\nOver the basin, with the small funnel that came with the first one. If you have lost it, we send another.\n[I would like a refill](https://maren.test/refill/night-oil)',
              },
            ],
            designs: ['maren-refills-are-back-v1'],
            round: yes('-194d 11:00', '-191d 09:10', 'hanna'),
          },
        ],
      },
    ],
  },
  {
    client: 'fennel-rye',
    title: 'Back in the oven',
    goal: 'Tell whoever asked for a loaf that it is baked again, on the morning it is.',
    trigger: 'back_in_stock',
    triggerName: 'Loaves',
    status: 'live',
    made: '-320d 09:00',
    live: '-301d 09:00',
    moves: [
      ['making', '-318d 09:00', 'jonas'],
      ['qa', '-310d 14:00', 'dele'],
      ['client_approval', '-309d 10:00', 'callum'],
      ['approved', '-307d 07:20', 'ama'],
      ['live', '-301d 09:00', 'mei'],
    ],
    round: yes('-309d 10:00', '-307d 07:15', 'ama'),
    steps: [
      {
        kind: 'email',
        name: 'It is back',
        status: 'approved',
        copies: [
          {
            at: '-314d 10:00',
            by: 'amara',
            subject: 'Your loaf is back in the oven',
            preview: 'Forty of them, until they are gone',
            body: '# It is back.\nForty of them came out at six. We keep yours until noon if you [say so](https://fennelandrye.test/keep).',
          },
        ],
        designs: ['fennel-sunday-sourdough-v1'],
        round: yes('-309d 10:00', '-307d 07:20', 'ama'),
      },
    ],
  },
  {
    client: 'aster-optics',
    title: 'Five frames, five days',
    goal: 'Help people decide within the home trial, and book the eye test in the same week.',
    trigger: 'segment',
    triggerName: 'Home trial under way',
    status: 'paused',
    made: '-260d 10:00',
    live: '-232d 11:00',
    moves: [
      ['making', '-258d 10:00', 'jonas'],
      ['qa', '-244d 15:00', 'dele'],
      ['client_approval', '-242d 10:00', 'callum'],
      ['approved', '-238d 16:30', 'dana'],
      ['live', '-232d 11:00', 'mei'],
      ['paused', '-8d 09:05', 'mei', 'The trial boxes are out of stock until the new hinges arrive.'],
    ],
    round: yes('-242d 10:00', '-238d 16:20', 'dana'),
    steps: [
      {
        kind: 'email',
        name: 'The box is open',
        status: 'approved',
        copies: [
          {
            at: '-252d 11:00',
            by: 'tomasz',
            subject: 'Wear each of them to breakfast',
            preview: 'Five frames, five days',
            body: '# Wear each of them to breakfast.\nA mirror lies, a person across the table does not. Take one frame a day and ask the one question: do I look like myself?',
          },
        ],
        designs: ['aster-home-trial-v1'],
        round: yes('-242d 10:00', '-238d 16:25', 'dana'),
      },
      wait(3, 'days'),
      {
        kind: 'email',
        name: 'Two left',
        status: 'approved',
        copies: [
          {
            at: '-251d 16:00',
            by: 'tomasz',
            subject: 'Which two are still in the box?',
            preview: 'Send three back, keep thinking about two',
            body: '# Down to two?\nSend the others back, the label is in the lid. For the last two there is a person: [book ten minutes](https://asteroptics.test/book).',
          },
        ],
        designs: ['aster-sun-to-read-in-v1'],
        round: yes('-242d 10:00', '-238d 16:30', 'dana'),
      },
    ],
  },
];
