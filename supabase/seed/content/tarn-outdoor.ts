import type { Campaign } from './types.ts';

const client = 'tarn-outdoor';

export const tarnOutdoor: Campaign[] = [
  {
    number: 1190, client, title: 'Cyber Monday, members first', status: 'copy', priority: 'urgent', labels: ['Black Friday', 'Members'], due: -1, decideBy: 6, send: '11d 18:00', since: -6,
    goal: 'Give the 9,400 members the last evening of the sale before everybody else.', audience: 'Members, engaged 180 days', size: 9412, offer: 'A third off, from 18:00 on Sunday, twelve hours before the public page',
    brief: 'They are in the pub after a wet walk. Write for that. Members only, so the link must not travel: Mei builds it with a token. Say the end time once.',
    estimate: 300,
    copies: [
      { at: '-4d 16:00', subject: 'Cyber Monday starts on Sunday', preview: 'Members get a third off early', body: '# Cyber Monday, early\nMembers get a third off from 18:00 on Sunday.\n- Jackets\n- Boots\n- Packs', note: 'Skeleton' },
      { at: '-1d 17:40', subject: 'Boots off, sale on', preview: 'A third off from 18:00, members only until six', body: '# Boots off, sale on\nYou have walked all day. Sit down. From 18:00 everything waterproof is **a third less**, and until six tomorrow morning only members can see it.\n[Open the members’ page](https://tarnoutdoor.test/members)', note: 'Half way, list still to come' },
    ],
    comments: [
      ['-5d 09:20', 'jonas', 'internal', 'Offer confirmed by Eilidh, a third, not 30%. Please use the words.'],
      ['-4d 16:05', 'tomasz', 'internal', 'Skeleton saved. I need the product list from Gareth before I can write the middle.', ['callum']],
      ['-3d 10:10', 'callum', 'internal', 'Chased Gareth. He is in the warehouse until Wednesday.'],
      ['-2d 14:30', 'callum', 'internal', 'Gareth sends the list tonight. Boots are certain, packs depend on the delivery.'],
      ['-1d 09:05', 'ines', 'internal', 'This is due today and design has no room on Friday. What is missing?', ['tomasz']],
      ['-1d 17:42', 'tomasz', 'internal', 'Only the list. The top is done in v2.'],
      ['-4h', 'jonas', 'internal', 'This is the eleventh in November and the retainer is ten. It needs your yes, with a reason.', ['ines']],
    ],
  },
  {
    number: 1185, client, title: 'Boxing Day preview', status: 'design', priority: 'medium', labels: ['Members', 'Winter sale'], due: 5, decideBy: 14, send: '36d 18:00', since: -3,
    goal: 'Fill the member walk and open the winter sale a day early.', audience: 'Members', size: 9412, offer: 'A third off, a day before the public sale, and a nine-mile walk',
    brief: 'The walk is the mail, the sale is the footnote. Show the route. One pub, named.',
    copies: [{ subject: 'Walk it off on Boxing Day', preview: 'Nine miles, one pub, the sale a day early', body: '# Walk it off on Boxing Day\nMembers see the winter sale a day early. Nine miles, one pub, and a third off what you will wish you had been given.\n[Join the walk](https://tarnoutdoor.test/walk)' }],
    designs: [{ file: 'tarn-boxing-day-preview-v1', at: '-1d 15:30', note: 'Route as contour lines, pack in the middle' }],
  },
  {
    number: 1174, client, title: 'Ridge jacket restock', status: 'client_approval', priority: 'medium', labels: ['Restock'], due: 4, decideBy: 4, send: '12d 07:00', since: -1,
    goal: 'Sell 400 of the 1,400 restocked jackets in the first week.', audience: 'Waiting list and jacket browsers, 60 days', size: 21870, offer: 'The Ridge jacket, £290, three colours, free repairs for ever',
    brief: 'It sold out in nine days. Say what changed and how many there are. Warehouse needs 48 hours before sending.',
    moves: [
      ['copy', '-20d 09:00', 'jonas'], ['design', '-15d 15:00', 'tomasz'], ['qa', '-11d 11:20', 'dele'], ['client_approval', '-10d 09:30', 'callum'],
      ['design', '-8d 19:40', 'eilidh', 'The jacket looks grey on grey. Where are the colours, and where is the hill?'], ['qa', '-2d 16:10', 'dele'], ['client_approval', '-1d 10:05', 'callum'],
    ],
    copies: [
      { subject: 'The Ridge jacket is back', preview: 'All sizes, three colours', body: '# The Ridge jacket is back in stock\nOur best-selling jacket has returned in all sizes and three colours. Order today.' },
      { at: '-5d 10:00', subject: 'Sold out in nine days. Back for good.', preview: 'We cut 1,400 this time', body: '# Sold out in nine days. Back for good.\nYou told us twice: two more pockets, a hood that fits a helmet, and enough of them. We cut **1,400** this time.\n- Shell: 3-layer, 20k / 20k\n- Weight, medium: 412 g\n- Repairs: free, for ever\n[Find your size](https://tarnoutdoor.test/ridge)' },
    ],
    designs: [{ file: 'tarn-ridge-jacket-restock-v1' }, { file: 'tarn-ridge-jacket-restock-v2', at: '-2d 16:08', note: 'Evening on the ridge, colours as a row' }],
    pins: [
      { number: 1, version: 1, x: 0.5, y: 0.16, resolvedBy: 'dele', resolvedAt: '-2d 16:09', thread: [['-8d 19:36', 'eilidh', 'Grey on grey. Where is the hill?'], ['-7d 09:10', 'dele', 'Fair. I will put it on the ridge at six in the evening.']] },
      { number: 2, version: 1, x: 0.12, y: 0.44, w: 0.76, h: 0.1, carried: [2, '-19h', 'eilidh'], thread: [['-8d 19:38', 'eilidh', 'The three colours have to be told apart without reading their names.'], ['-7d 09:12', 'dele', 'They become a row, each with its own jacket.']] },
      { number: 3, version: 2, x: 0.28, y: 0.52, thread: [['-18h', 'eilidh', 'That is the one. Is 1,400 all sizes together?']] },
      { number: 4, version: 2, x: 0.5, y: 0.71, w: 0.32, h: 0.05, blocking: true, thread: [['-17h', 'eilidh', 'It says £290 here and £295 in the shop. One of them is wrong, and it goes to 21,000 people.'], ['-16h', 'callum', 'The shop is right, your price list of Friday was not. It will say £295.']] },
      { number: 1, version: 1, x: 0.5, y: 0.66, internal: true, resolvedBy: 'dele', resolvedAt: '-2d 16:08', thread: [['-11d 11:31', 'ines', 'The button is darker than the jacket. Which of the two do we sell?']] },
      { number: 2, version: 2, x: 0.82, y: 0.2, internal: true, thread: [['-2d 17:02', 'ines', 'The sky bands on a cheap panel. Add a little grain?'], ['-1d 09:00', 'dele', 'Grain is in the layered file. I will export it with the price.']] },
    ],
    comments: [['-1d 10:06', 'callum', 'client', 'Eilidh, version 2 has the colours and the hill. The warehouse needs your yes by Monday.', ['eilidh']]],
  },
  {
    number: 1165, client, title: 'Black Friday opens', status: 'scheduled', priority: 'high', labels: ['Black Friday'], due: 2, decideBy: -5, send: '8d 07:00', since: -3, created: '-38d 09:00',
    goal: 'The biggest day of the year: £60,000 from e-mail before noon.', audience: 'Everybody who agreed to e-mail', size: 58340, offer: 'A quarter off the winter range from 07:00',
    brief: 'Opens at seven, at night it is a tent with a light in it. No countdown. Say what is not coming back before spring. We close on Sunday and go outside.',
    copies: [
      { subject: 'Black Friday: 25% off', preview: 'Starts at 7am', body: '# Black Friday is here\nA quarter off the winter range.' },
      { subject: 'It opens at seven. Stay in the tent.', preview: 'A quarter off the winter range', body: '# It opens at seven. Stay in the tent.\nA quarter off the winter range from Friday, 07:00, online and in Windermere. What sells out is not coming back before spring.\n- Ridge jacket, £217\n- Fell pack, £88\n- Steel flask, £21\n[See what is in](https://tarnoutdoor.test/winter)\n**We close the shop on Sunday** and go outside. You could too.' },
    ],
    designs: [{ file: 'tarn-black-friday-opens-v1' }],
    comments: [
      ['-12d 09:10', 'dele', 'internal', 'Night scene is light text on dark: tested in Outlook dark mode, holds.'],
      ['-6d 20:15', 'eilidh', 'client', 'Approved from the bothy. One bar of signal.'],
      ['-3d 11:00', 'mei', 'internal', 'Scheduled for Friday 07:00 London, sending in four batches so that the shop survives.'],
      ['-3d 11:30', 'callum', 'internal', 'Gareth knows the batches. Extra till from nine.'],
    ],
  },
  {
    number: 1155, client, title: 'First frost', status: 'sent', priority: 'medium', labels: ['Weather'], send: '-3d 06:30',
    goal: 'Be in the inbox the morning after the first frost.', audience: 'North of Birmingham, engaged 180 days', size: 31480, offer: 'Beanie, boots, jacket at full price', brief: 'Prepared in September, sent the morning after. Weather first, product second.',
    copies: [{ subject: 'First frost. Last excuses.', preview: '640 metres, half past six', body: '# First frost. Last excuses.\nIt came on Tuesday, at 640 metres, at about half past six. Here is what we were wearing when we walked into it.\n[Dress for it](https://tarnoutdoor.test/frost)' }],
    designs: [{ file: 'tarn-first-frost-v1' }],
    comments: [['-3d 14:20', 'eilidh', 'client', 'Boots gone in size 9. This is why we pay you.']],
    results: { recipients: 31480, openRate: 46.3, clickRate: 4.1, revenue: 991000, basket: 9800 },
  },
  {
    number: 1121, client, title: 'The long way round', status: 'sent', labels: ['Story'], send: '-41d 07:00', goal: 'Three walks reachable by train, to sell packs without a pack on top.', audience: 'Engaged 180 days', size: 55210, offer: 'Maps, free', brief: 'Three routes, distances and climb. The product row comes last.',
    copies: [{ subject: 'The long way round', preview: 'Three ridges, a train at both ends', body: '# The long way round\nThree ridge walks under thirty kilometres, with a train at both ends and no car in between. Maps inside.\n[Open the maps](https://tarnoutdoor.test/maps)' }],
    designs: [{ file: 'tarn-long-way-round-v1' }], results: { recipients: 55210, openRate: 44.8, clickRate: 3.4, revenue: 782000, basket: 8600 },
  },
  {
    number: 1082, client, title: 'Last light, lighter tents', status: 'sent', labels: ['Summer sale'], send: '-98d 07:00', goal: 'Clear the summer tents before the bank holiday.', audience: 'Engaged 180 days', size: 54120, offer: 'A third off two tents', brief: 'Grams first, price second.',
    copies: [{ subject: '1,180 g, a third off', preview: 'Two tents, before the bank holiday', body: '# Last light, lighter tents\nThe two-person tent weighs 1,180 g and this week it costs a third less. There are 212 of them.\n[Take one out](https://tarnoutdoor.test/tents)' }],
    designs: [{ file: 'tarn-lighter-tents-v1' }], results: { recipients: 54120, openRate: 38.1, clickRate: 2.9, revenue: 1322000, basket: 17200 },
  },
  {
    number: 1043, client, title: 'April, sideways', status: 'sent', labels: ['Weather'], send: '-220d 07:00', goal: 'Sell shells in the wettest week of spring.', audience: 'North of Birmingham', size: 29870, offer: 'Free reproofing with every shell', brief: 'The rain is the headline.',
    copies: [{ subject: 'April, sideways', preview: 'Reproofing is free with a shell', body: '# April, sideways\nIt is not spring. It is warm rain from a new direction. Every shell bought this week is reproofed free, for ever.' }],
    designs: [{ file: 'tarn-april-sideways-v1' }], results: { recipients: 29870, openRate: 43.5, clickRate: 3.2, revenue: 611000, basket: 14100 },
  },
  {
    number: 1014, client, title: 'Back on the hill', status: 'sent', labels: ['January'], send: '-310d 07:00', goal: 'Open the year with walks, not with discounts.', audience: 'Everybody who agreed to e-mail', size: 49220, offer: 'Ten winter routes', brief: 'Ten routes under 15 km, sunrise times, no sale.',
    copies: [{ subject: 'Ten short days out', preview: 'Under 15 km, back before dark', body: '# Back on the hill\nTen routes under fifteen kilometres, each with a sunrise, a sunset and somewhere warm in between.' }],
    designs: [{ file: 'tarn-back-on-the-hill-v1' }], results: { recipients: 49220, openRate: 41.7, clickRate: 3.8, revenue: 498000, basket: 7900 },
  },
  {
    number: 1004, client, title: 'Black Friday, the first hour', status: 'sent', labels: ['Black Friday'], send: '-356d 07:00', goal: 'Open last year’s sale.', audience: 'Everybody who agreed to e-mail', size: 47910, offer: 'A quarter off the winter range', brief: 'Seven in the morning, four batches.',
    copies: [{ subject: 'It is seven', preview: 'A quarter off the winter range', body: '# It is seven\nA quarter off the winter range, until it is gone or until Sunday, when we close and go outside.' }],
    designs: [{ file: 'tarn-the-first-hour-v1' }], results: { recipients: 47910, openRate: 45.2, clickRate: 5.6, revenue: 4871000, basket: 13900 },
  },
];
