import type { Campaign } from './types.ts';

const client = 'fennel-rye';

export const fennelRye: Campaign[] = [
  {
    number: 1195, client, title: 'Stollen pre-order', status: 'copy', priority: 'high', labels: ['Pre-order', 'Christmas'], due: 1, decideBy: 5, send: '9d 06:30', since: -2,
    goal: 'Sell 900 stollen before the first one is baked.', audience: 'Within five miles of a shop', size: 12480, offer: 'Pre-order £14, collect in tissue paper',
    brief: 'Three weeks under sugar before it is good. Explain why it must be ordered now. Times and shops, no countdown.',
    estimate: 180,
  },
  {
    number: 1180, client, title: 'Black Friday for early risers', status: 'qa', priority: 'high', labels: ['Black Friday'], due: 1, decideBy: 4, send: '7d 18:00', since: -1,
    goal: 'A queue at five in the morning, photographed by the local paper.', audience: 'Within two miles of a shop', size: 6830, offer: 'The first hundred loaves half price until six',
    brief: 'Black Friday happens to other shops. Ours opens at five. Warm, dark, a lit oven.',
    copies: [
      { subject: 'Black Friday: 20% off bread', preview: 'Two loaves, every shop', body: '# Black Friday, 20% off bread\nOrder any two loaves on Friday and take 20% off the second. All day, every shop.' },
      { subject: 'For people who are up at five', preview: 'A hundred loaves, half price until six', body: '# For people who are up at five\nBlack Friday is the sort of thing that happens to other shops. Ours opens at 05:00, and the first hundred loaves are half price until six.\n- **05:00** Half price, the first hundred loaves\n- **06:00** Buns out, cardamom, then cinnamon\n- **07:00** Back to normal, and a very good coffee\n[Set my alarm](https://fennelandrye.test/five)' },
    ],
    designs: [{ file: 'fennel-black-friday-early-risers-v1' }, { file: 'fennel-black-friday-early-risers-v2', at: '-26h', note: 'The oven is the hero, everything else is dark' }],
    pins: [
      { number: 1, version: 1, x: 0.5, y: 0.14, internal: true, resolvedBy: 'dele', resolvedAt: '-26h', thread: [['-3d 15:20', 'jonas', 'Two loaves on white. Where is five in the morning?']] },
      { number: 2, version: 2, x: 0.3, y: 0.6, w: 0.4, h: 0.06, internal: true, thread: [['-21h', 'jonas', 'Gmail on Android turns this link blue on black. Can it be a button?']] },
    ],
    comments: [['-22h', 'dele', 'internal', 'QA: dark background, please check the link colour in Gmail on Android.', ['callum']]],
  },
  {
    number: 1160, client, title: 'Sunday sourdough', status: 'scheduled', priority: 'medium', labels: ['Weekly'], due: 2, decideBy: -3, send: '3d 08:30', created: '-20d 08:00',
    moves: [['copy', '-19d 09:00', 'jonas'], ['design', '-14d 13:00', 'tomasz'], ['qa', '-9d 16:00', 'dele'], ['client_approval', '-8d 10:00', 'callum'], ['approved', '-3d 06:15', 'ama'], ['scheduled', '-80m', 'mei']],
    goal: 'Sell out by eleven at all four shops.', audience: 'Bought bread in 60 days', size: 8120, offer: 'Keep one for me, pay at the counter', brief: 'It comes out at half past eight. Send at half past eight.',
    copies: [{ subject: 'It is out', preview: 'Half past eight, still warm', body: '# Sunday sourdough\nMixed on Friday, folded on Saturday, baked while you sleep. It comes out at half past eight, and it will not wait for ever.\n[Keep one for me](https://fennelandrye.test/keep)' }],
    designs: [{ file: 'fennel-sunday-sourdough-v1' }],
  },
  {
    number: 1138, client, title: 'Six buns, one desk', status: 'sent', labels: ['Offices'], send: '-17d 07:00', goal: 'Open office boxes by bicycle.', audience: 'Work addresses, E and N', size: 4310, offer: 'Box of six, £19, before ten', brief: 'Anywhere you can smell the canal from.',
    copies: [{ subject: 'Six buns, one desk', preview: 'By bicycle, before ten', body: '# Six buns, one desk\nOffice boxes before ten, by bicycle, to anywhere you can smell the canal from.\n[Book a box](https://fennelandrye.test/desk)' }],
    designs: [{ file: 'fennel-buns-for-the-desk-v1' }], results: { recipients: 4310, openRate: 52.7, clickRate: 6.3, revenue: 184000, basket: 2400 },
  },
  {
    number: 1112, client, title: 'The harvest loaf', status: 'sent', labels: ['Season'], send: '-52d 06:30', goal: 'Four weeks of the harvest loaf.', audience: 'Everybody who agreed to e-mail', size: 14210, offer: 'The loaf, £6.20, four weeks', brief: 'New flour, milled on Monday.',
    copies: [{ subject: 'The harvest loaf', preview: 'New flour, toasted seeds, four weeks', body: '# The harvest loaf\nNew flour from Wakelyns, milled on Monday, with seeds we toasted until the street knew about it. Four weeks, then it is gone.\n[Find it near you](https://fennelandrye.test/harvest)' }],
    designs: [{ file: 'fennel-harvest-loaf-v1' }], results: { recipients: 14210, openRate: 47.5, clickRate: 3.3, revenue: 262000, basket: 1450 },
  },
  {
    number: 1038, client, title: 'Hot cross buns, numbered', status: 'sent', labels: ['Easter'], send: '-232d 06:30', goal: 'Sell 2,400 numbered buns.', audience: 'Everybody who agreed to e-mail', size: 12980, offer: 'A numbered box of six', brief: 'Each box has a number. Number one is in the window.',
    copies: [{ subject: 'Box 1 is in the window', preview: 'There are 400 boxes', body: '# Hot cross buns, numbered\nFour hundred boxes, six buns each. Number one is in the window in Mare Street and is not for sale.' }],
    designs: [{ file: 'fennel-hot-cross-buns-v1' }], results: { recipients: 12980, openRate: 49.1, clickRate: 5.0, revenue: 418000, basket: 1950 },
  },
];
