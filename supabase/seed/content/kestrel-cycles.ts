import type { Campaign } from './types.ts';

const client = 'kestrel-cycles';

export const kestrelCycles: Campaign[] = [
  {
    number: 1203, client, title: 'Gift guide for cyclists', status: 'strategy', priority: 'high', labels: ['Gifting'], due: 4, since: -1, team: { copywriter: null },
    goal: 'Sell small things to people who do not ride.', audience: '', offer: '', brief: 'For the partner, the mother, the colleague. Under £25, £50, £100. Nothing that has to fit.',
    comments: [['-1d 11:10', 'jonas', 'internal', 'Waiting for Rob’s list of things nobody has ever returned.']],
  },
  {
    number: 1184, client, title: 'Black Friday, hour by hour', status: 'qa', priority: 'urgent', labels: ['Black Friday'], due: 0, decideBy: 2, send: '8d 06:30', created: '-19d 09:00',
    moves: [['copy', '-18d 10:00', 'jonas'], ['design', '-12d 14:00', 'tomasz'], ['qa', '-6d 15:00', 'priya'], ['design', '-5d 11:20', 'ines', 'Twelve offers in one picture. Pick the clock or pick the bike.'], ['qa', '-19h', 'priya']],
    goal: 'Five hours, five offers, a full workshop and no queue outside.', audience: 'Within eight miles of the arch', size: 7240, offer: 'One offer every couple of hours from 08:00 to 18:00', brief: 'One thing at a time. The timetable is the mail. Workshop slots only from the diary.',
    estimate: 420,
    copies: [
      { subject: 'Black Friday deals all day', preview: 'A new deal every two hours', body: '# Black Friday deals all day\nA new deal every couple of hours in the shop and online, from 8 in the morning.' },
      { subject: 'One thing at a time', preview: 'Five hours on Friday, five good reasons', body: '# Hour by hour\nOne thing at a time, like riding a bike. Five hours on Friday, five things worth leaving the desk for. In the arch and online.\n- **08:00** Lights and locks, 30% off until nine\n- **10:00** Winter tyres, fitted free, first fifty\n- **12:00** Helmets, old one in, £20 off\n- **15:00** Kestrel One, £200 off, eleven bikes\n- **18:00** The last lap, whatever is left\n[Pick your hour](https://kestrelcycles.test/hours)' },
    ],
    designs: [{ file: 'kestrel-black-friday-hour-by-hour-v1', at: '-6d 14:50' }, { file: 'kestrel-black-friday-hour-by-hour-v2', at: '-19h', note: 'The clock is the hero' }],
    pins: [
      { number: 1, version: 1, x: 0.5, y: 0.2, internal: true, resolvedBy: 'ines', resolvedAt: '-18h', thread: [['-5d 11:14', 'ines', 'Twelve offers in one picture. Nobody can point at the one that is on now.'], ['-19h', 'priya', 'One clock, five hands.']] },
      { number: 2, version: 1, x: 0.18, y: 0.55, w: 0.64, h: 0.16, internal: true, thread: [['-5d 11:16', 'ines', 'This red is 3.2 on the sand. It has to be read outside, on a phone.']] },
      { number: 3, version: 1, x: 0.3, y: 0.86, internal: true, carried: [2, '-18h', 'ines'], thread: [['-5d 11:17', 'ines', 'The address of the arch is missing.'], ['-18h', 'priya', 'Rob wants the map instead. Waiting for it.']] },
      { number: 4, version: 2, x: 0.62, y: 0.34, internal: true, thread: [['-17h', 'callum', 'Fifty free fittings, not sixty. Rob was very clear.']] },
    ],
    comments: [
      ['-12d 14:02', 'tomasz', 'internal', 'Times are Rob’s. If the fifty tyres change, it is one number in the list.'],
      ['-6d 15:02', 'priya', 'internal', 'v1, all five at once.'],
      ['-5d 11:21', 'ines', 'internal', 'Pick the clock or pick the bike. And the red must pass on a phone outside.', ['priya']],
      ['-19h', 'priya', 'internal', 'The clock. Contrast is 5.1 on the buttons.', ['ines']],
      ['-17h', 'callum', 'internal', 'Rob confirms fifty free fittings and not one more. Ready for your eyes.', ['ines']],
    ],
  },
  {
    number: 1149, client, title: 'Winter tyres, fitted', status: 'sent', priority: 'medium', labels: ['Workshop'], send: '-5d 07:00', goal: 'Fill the workshop diary for two weeks.', audience: 'Serviced in 18 months', size: 5910, offer: '£42 a wheel, fitted', brief: 'Twenty minutes and a coffee. Say the stopping distance.',
    copies: [{ subject: 'Winter tyres, fitted', preview: 'Twenty minutes, £42 a wheel', body: '# Winter tyres, fitted\nRide in on slicks, ride home on something with opinions about wet leaves. Twenty minutes, a coffee from next door, £42 a wheel.\n[Book twenty minutes](https://kestrelcycles.test/tyres)' }],
    designs: [{ file: 'kestrel-winter-tyres-fitted-v1' }], results: { recipients: 5910, openRate: 48.2, clickRate: 5.9, revenue: 317500, basket: 8400 },
  },
  {
    number: 1131, client, title: 'The clocks went back', status: 'sent', labels: ['Weather'], send: '-25d 16:00', goal: 'Sell light sets on the first dark afternoon.', audience: 'Everybody who agreed to e-mail', size: 8810, offer: 'Lark light set, £38', brief: 'Send at four, when it is getting dark.',
    copies: [{ subject: 'Lights on', preview: 'It is dark at half past four', body: '# The clocks went back. Lights on.\nIt is dark at half past four and drivers are still thinking about summer. Be the brightest thing on the Gloucester Road.\n[Be seen](https://kestrelcycles.test/lights)' }],
    designs: [{ file: 'kestrel-lights-on-v1' }], results: { recipients: 8810, openRate: 44.0, clickRate: 4.8, revenue: 264000, basket: 4600 },
  },
  {
    number: 1047, client, title: 'Spring service', status: 'sent', labels: ['Workshop'], send: '-212d 07:00', goal: 'Fill April in the workshop.', audience: 'Bought a bicycle in 36 months', size: 4980, offer: 'Forty points, £65', brief: 'One honest list of what can wait.',
    copies: [{ subject: 'Forty points, one honest list', preview: 'Spring service, £65, same day', body: '# Spring service\nForty points, one honest list of what can wait. Drop it off before work and ride it home the same day, £65.\n[Book a slot](https://kestrelcycles.test/service)' }],
    designs: [{ file: 'kestrel-spring-service-v1' }], results: { recipients: 4980, openRate: 50.3, clickRate: 6.6, revenue: 402000, basket: 9100 },
  },
  {
    number: 1171, client, title: 'Cargo bike test day', status: 'on_hold', heldFrom: 'design', heldBecause: 'The demo bikes are stuck in Rotterdam until December.', priority: 'low', labels: ['Event'], due: 10, since: -6,
    goal: 'Forty test rides on one Saturday.', audience: 'Families within five miles', size: 2140, offer: 'Test ride with a child seat and a coffee', brief: 'A street closed for four hours. Bring the shopping.',
    copies: [{ subject: 'Bring the shopping', preview: 'Cargo bikes, one closed street, Saturday', body: '# Cargo bike test day\nOne closed street, eleven cargo bikes, four hours. Bring the shopping, bring the children, bring a lock for the old car.' }],
    comments: [['-6d 09:50', 'callum', 'internal', 'Rob rang: the bikes are stuck in Rotterdam. Not before the 12th.']],
  },
];
