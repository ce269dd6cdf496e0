import type { Campaign } from './types.ts';

const client = 'oriel-coffee';

export const orielCoffee: Campaign[] = [
  {
    number: 1188, client, title: 'Paused subscriptions win-back', status: 'copy', priority: 'medium', labels: ['Subscriptions', 'Win-back'], due: 4, decideBy: 8, send: '15d 08:00', since: -5,
    goal: 'Bring back 150 of the 1,180 subscriptions paused since the summer.', audience: 'Paused 60 days or more', size: 1184, offer: 'Restart with the house blend at the old price until April',
    brief: 'Ask why, with three links that answer by themselves: too much, too dear, moved. Each link changes the subscription in one click. No guilt.',
    estimate: 240,
    copies: [
      { at: '-3d 12:10', subject: 'Shall we start again?', preview: 'Same bag, same price until April', body: '# Shall we start again?\nYou paused in the summer. No reason needed. If it was the heat, that is over.\n- [It was too much coffee](https://orielcoffee.test/less)\n- [It was the price](https://orielcoffee.test/price)\n- [I moved](https://orielcoffee.test/moved)', note: 'Three doors' },
      { at: '-21h', subject: 'One click, no hard feelings', preview: 'Less, cheaper, or somewhere else', body: '# Shall we start again?\nYou paused in the summer, and that is what the button is for. If something was in the way, one of these fixes it **in one click**:\n- [Too much: send me one bag a month](https://orielcoffee.test/less)\n- [Too dear: the old price until April](https://orielcoffee.test/price)\n- [Moved: here is the new address](https://orielcoffee.test/moved)\nAnd if it was us, reply. It comes to me.\nMarta', note: 'Marta signs' },
    ],
    comments: [
      ['-5d 11:00', 'owen', 'client', 'The old price is fine until April for anyone who paused before September.'],
      ['-3d 12:15', 'amara', 'internal', 'Three doors instead of one discount. Mei, can each link really change the subscription without a login?', ['mei']],
      ['-2d 09:30', 'mei', 'internal', 'Yes, signed links, thirty days.'],
    ],
  },
  {
    number: 1183, client, title: 'Advent of coffee, day one', status: 'design', priority: 'urgent', labels: ['Advent', 'Series'], due: -2, decideBy: 5, send: '12d 06:30', since: -7,
    goal: 'Open rate above 60% for 24 mornings: it begins with the first.', audience: 'Advent box owners', size: 6240, offer: 'Brewing note and a reason to open window one',
    brief: 'Twenty-four short mails, one window each. Day one sets the picture: a house front at night, one window lit. Time of day matters: 06:30, before the kettle.',
    estimate: 600,
    copies: [{ at: '-8d 15:00', subject: 'Open window one', preview: 'Sidama, washed, tangerine peel', body: '# Advent of coffee, day one\nBehind the first window: a washed Sidama that tastes of tangerine peel and the last warm biscuit on the plate.\n[Open window one](https://orielcoffee.test/advent/1)\n**Brew it** at 15 g to 250 g, three minutes.' }],
    designs: [{ file: 'oriel-advent-day-one-v1', at: '-26h', note: 'Windows as the shop’s oriel, twelve on the front, day one lit. Numbers still random.' }],
    comments: [
      ['-7d 10:00', 'jonas', 'internal', 'All 24 hang on this picture. If day one slips, December slips.'],
      ['-3d 09:00', 'dele', 'internal', 'I am four hours over this week. Window grid tomorrow, promise.'],
      ['-2d 17:20', 'sofia', 'internal', 'Marta asked for it twice today.', ['dele']],
      ['-25h', 'dele', 'internal', 'v1 is up. Numbers on the windows are not in order yet, on purpose, tell me if you hate it.', ['jonas', 'amara']],
    ],
  },
  {
    number: 1169, client, title: 'Founder’s letter, November', status: 'approved', priority: 'medium', labels: ['Letter'], due: 1, decideBy: 1, send: '4d 08:00', created: '-26d 09:00',
    goal: 'Explain the price before anybody asks, and keep churn under 2%.', audience: 'Subscribers and buyers, 12 months', size: 18920, offer: 'The house blend stays at £9.50 until April',
    brief: 'Marta writes about what green coffee costs. Numbers, one promise, no charts. Signed by hand.',
    moves: [
      ['copy', '-22d 11:00', 'jonas'], ['design', '-16d 15:30', 'amara'], ['qa', '-12d 12:00', 'dele'], ['client_approval', '-12d 16:00', 'ines'],
      ['copy', '-9d 08:10', 'marta', 'This is too polite. Say what it costs.'], ['design', '-6d 11:00', 'amara'], ['qa', '-4d 10:20', 'dele'], ['client_approval', '-3d 09:40', 'ines'], ['approved', '-35m', 'marta', 'Yes. Exactly this.'],
    ],
    copies: [
      { subject: 'A letter for November', preview: 'About the price of coffee', body: '# A letter for November\nGreen coffee has never cost us what it costs this month, and we have thought hard about what to do. We are keeping the house blend where it is until the spring.\nWhat we will not do is make the bag smaller. You would notice, and so would we.' },
      { at: '-7d 10:00', subject: 'The price of a good cup', preview: 'Twice what it was. £9.50 until April.', body: '# The price of a good cup\nGreen coffee costs us **twice what it did two years ago**. The house blend stays at £9.50 until April. We can do that for one reason: you buy the same bag every month, so we could buy the harvest early. Thank you. It is as simple as that.\nWhat we will not do is make the bag smaller. You would notice by Thursday.\nMarta Quill, roaster and owner' },
    ],
    designs: [{ file: 'oriel-founders-letter-november-v1' }, { file: 'oriel-founders-letter-november-v2', at: '-4d 10:18', note: 'Kitchen instead of cup from above' }],
    pins: [{ number: 1, version: 2, x: 0.24, y: 0.62, resolvedBy: 'dele', resolvedAt: '-2d 11:00', thread: [['-3d 20:00', 'marta', 'Is that my signature? It is better than mine.'], ['-2d 10:58', 'dele', 'It is yours from the bag, traced. Leaving it.']] }],
    comments: [
      ['-9d 09:00', 'amara', 'internal', 'She is right. Numbers first.', ['jonas']],
      ['-33m', 'mei', 'internal', 'Approved. I will schedule it for Monday 08:00 after lunch.'],
    ],
  },
  {
    number: 1151, client, title: 'House blend is back', status: 'sent', priority: 'high', labels: ['Restock'], send: '-4d 09:00', goal: 'Tell 18,000 people the new crop landed.', audience: 'Buyers, 12 months', size: 18640, offer: 'House blend, £9.50', brief: 'Monday morning, new crop, same bag.',
    copies: [{ subject: 'House blend is back', preview: 'More cocoa, a little less smoke', body: '# House blend is back\nThe new crop landed on Tuesday. More cocoa, a little less smoke, the same Monday morning. Roasted to order, in your cup by the weekend.\n[Put the kettle on](https://orielcoffee.test/house)' }],
    designs: [{ file: 'oriel-house-blend-is-back-v1' }],
    comments: [['-4d 12:30', 'owen', 'client', '312 subscriptions moved to it before lunch.'], ['-3d 09:20', 'jonas', 'internal', 'Restock mails beat offers for the third time. Noted in the plan.']],
    results: { recipients: 18640, openRate: 51.4, clickRate: 5.2, revenue: 644000, basket: 2100 },
  },
  {
    number: 1124, client, title: 'Two bags a month', status: 'sent', labels: ['Subscriptions'], send: '-37d 08:00', goal: 'Turn one-off buyers into subscribers.', audience: 'Bought twice, no subscription', size: 7310, offer: 'First delivery free', brief: 'No thinking: roast, post, drink.',
    copies: [{ subject: 'Two bags, no thinking', preview: 'Roasted on the 1st and the 15th', body: '# Two bags a month, no thinking\nChoose once. We roast on the first and the fifteenth, post it flat through the door, and stop the moment you say stop.\n[Start with two](https://orielcoffee.test/two)' }],
    designs: [{ file: 'oriel-two-bags-a-month-v1' }], results: { recipients: 7310, openRate: 48.8, clickRate: 4.6, revenue: 289000, basket: 1950 },
  },
  {
    number: 1063, client, title: 'Cold brew for people in a hurry', status: 'sent', labels: ['Summer'], send: '-150d 08:00', goal: 'Sell cold brew packs in the heat.', audience: 'Engaged 180 days', size: 17120, offer: 'Six packs for the price of five', brief: 'Overnight, in the fridge door.',
    copies: [{ subject: 'Start it tonight', preview: 'Cold brew, fridge door, eight hours', body: '# Cold brew for people in a hurry\nIt takes eight hours and you sleep through seven of them. Six packs for the price of five this week.' }],
    designs: [{ file: 'oriel-cold-brew-v1' }], results: { recipients: 17120, openRate: 46.0, clickRate: 3.7, revenue: 338000, basket: 2350 },
  },
  {
    number: 1007, client, title: 'Advent of coffee, last call', status: 'sent', labels: ['Advent'], send: '-352d 07:00', goal: 'Sell the last 400 advent boxes.', audience: 'Engaged 365 days', size: 15980, offer: 'The box, £64', brief: 'There are 400, then there are none.',
    copies: [{ subject: 'There are 400', preview: 'Twenty-four windows, then none', body: '# There are 400\nTwenty-four small bags, twenty-four mornings. When the box is gone it is gone until next November.' }],
    designs: [{ file: 'oriel-advent-last-call-v1' }], results: { recipients: 15980, openRate: 55.2, clickRate: 7.1, revenue: 2368000, basket: 6400 },
  },
];
