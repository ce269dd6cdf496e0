import type { Campaign } from './types.ts';

const client = 'loom-house';

export const loomHouse: Campaign[] = [
  {
    number: 1197, client, title: 'Last post dates', status: 'copy', priority: 'high', labels: ['Service', 'Gifting'], due: 0, decideBy: 7, send: '18d 08:00', since: -3,
    goal: 'Fewer worried phone calls in December, and orders a week earlier.', audience: 'Everybody who agreed to e-mail', size: 26140, offer: 'Gift wrapping in calico, free until the last post',
    brief: 'A service letter. Dates as a small table the reader can photograph. Royal Mail, courier, collect from the mill. Lotte signs it.',
    estimate: 180,
    copies: [{ at: '-70m', subject: 'The last post, and the one after', preview: 'Four dates to photograph', body: '# The last post dates\nWe would rather you heard it from us than from the postman.\n- **Abroad**: Monday 7 December\n- **Second class**: Wednesday 16 December\n- **First class**: Friday 18 December\n- **Collect from the mill**: until noon on the 24th\nCalico wrapping is free until then.', note: 'Dates from Lotte’s letter, please check' }],
    comments: [
      ['-3d 10:40', 'jonas', 'internal', 'Dates came by post, on paper, from Lotte. Scan is in documents.'],
      ['-65m', 'tomasz', 'internal', 'v1 saved. Sofia, can you confirm the courier date by phone?', ['sofia']],
    ],
  },
  {
    number: 1179, client, title: 'Wool care, a short guide', status: 'design', priority: 'low', labels: ['Guide'], due: 6, decideBy: 12, send: '20d 08:00', since: -4,
    goal: 'Keep throws in use: fewer returns, more second throws.', audience: 'Bought wool in 24 months', size: 8410, offer: 'Wool soap with the next order', brief: 'Four rules, each one line. A page to keep. No product above the fold.',
    copies: [{ subject: 'How to look after wool', preview: 'Air it, wash it cold, dry it flat, mend it early', body: '# Wool care, a short guide\nIt has looked after a sheep in Bradford rain. It will manage your sofa.\n- **Air it first.** A night by an open window does more than a wash.\n- **Wash it cold.** By hand, ten minutes, wool soap, no wringing.\n- **Dry it flat.** On a towel, in its own shape, away from the radiator.\n- **Mend it early.** A pulled loop is two minutes. A hole is an evening.\n[Keep this page](https://loomhouse.test/wool)' }],
    designs: [{ file: 'loom-wool-care-v1', at: '-20h', note: 'Draft, the bowl is meant to be the hero' }],
    comments: [['-3d 16:15', 'priya', 'internal', 'Four rules want to be a page on the fridge. Trying it as a list with numbers.']],
  },
  {
    number: 1176, client, title: 'The quiet sale', status: 'client_approval', priority: 'high', labels: ['Sale'], due: -3, decideBy: -3, send: '7d 08:00',
    goal: 'Sell the winter linen at a fifth less without looking like a shop in January.', audience: 'Engaged 180 days', size: 22480, offer: 'A fifth off four pieces until Sunday night',
    brief: 'Nothing shouts. One price each, no crossed-out ones. The word quiet once, in the title.',
    moves: [
      ['copy', '-22d 10:00', 'jonas'], ['design', '-17d 14:20', 'tomasz'], ['qa', '-13d 10:00', 'priya'], ['client_approval', '-12d 09:15', 'sofia'],
      ['design', '-10d 11:40', 'lotte', 'I said no percentages in headlines. It looks like every other shop.'], ['qa', '-5d 15:10', 'priya'], ['client_approval', '-4d 17:30', 'sofia'],
    ],
    copies: [
      { subject: '20% off, this weekend only', preview: 'Use code WINTER20', body: '# The winter sale\nLinens, throws and rugs reduced until Sunday night. Use code WINTER20 at the checkout.' },
      { at: '-8d 13:00', subject: 'The quiet sale', preview: 'Four pieces, a fifth less, until Sunday night', body: '# The quiet sale\n_Nothing shouts. Everything on this page is a fifth less until Sunday night._\nThe price is already the price. When a cloth is gone we weave the next one in March.\n[Walk through it](https://loomhouse.test/quiet)' },
    ],
    designs: [{ file: 'loom-quiet-sale-v1' }, { file: 'loom-quiet-sale-v2', at: '-5d 15:08', note: 'A room instead of a number' }],
    pins: [
      { number: 1, version: 1, x: 0.5, y: 0.21, resolvedBy: 'priya', resolvedAt: '-5d 15:09', thread: [['-10d 11:36', 'lotte', 'No. We are a mill, not a market stall.']] },
      { number: 2, version: 1, x: 0.18, y: 0.62, w: 0.34, h: 0.14, blocking: true, thread: [['-10d 11:38', 'lotte', 'And nobody sees who wove it. The name belongs beside the cloth.'], ['-9d 09:20', 'priya', 'Every piece gets its weaver in the next version.']] },
    ],
    comments: [
      ['-4d 17:31', 'sofia', 'client', 'Lotte, the room is in and the number is out. We need your yes by Monday to keep Thursday.', ['lotte']],
      ['-3d 09:10', 'sofia', 'internal', 'Rang the mill, left a message. First reminder.'],
      ['-1d 09:05', 'sofia', 'internal', 'Second reminder by mail. If nothing by Friday we move it a week.'],
    ],
  },
  {
    number: 1132, client, title: 'Four rugs, off the loom', status: 'sent', labels: ['Range'], send: '-24d 08:00', goal: 'Sell four one-off rugs in a day.', audience: 'Engaged 365 days', size: 24890, offer: 'Four rugs, £640 each', brief: 'Name the weaver. Nine days each.',
    copies: [{ subject: 'Four rugs, off the loom', preview: 'Nine days each, signed in thread', body: '# Four rugs, off the loom\nEach took Halima nine days. Each is signed on the back in thread, and each is the only one like it.\n[Choose yours](https://loomhouse.test/rugs)' }],
    designs: [{ file: 'loom-rugs-off-the-loom-v1' }], comments: [['-23d 09:30', 'lotte', 'client', 'All four by ten past nine. Halima cried a little.']], results: { recipients: 24890, openRate: 49.6, clickRate: 3.9, revenue: 612000, basket: 18600 },
  },
  {
    number: 1107, client, title: 'The linen cupboard', status: 'sent', labels: ['Range'], send: '-59d 08:00', goal: 'Open the autumn linen.', audience: 'Engaged 180 days', size: 23410, offer: 'Linen at full price', brief: 'A cupboard with the doors open.',
    copies: [{ subject: 'The linen cupboard', preview: 'Sheets that get better until they are thin', body: '# The linen cupboard\nSheets that get better until they are thin, then become the best tea towels you own.\n[Open the doors](https://loomhouse.test/linen)' }],
    designs: [{ file: 'loom-linen-cupboard-v1' }], results: { recipients: 23410, openRate: 45.1, clickRate: 2.8, revenue: 548000, basket: 14200 },
  },
  {
    number: 1054, client, title: 'Curtains down, windows open', status: 'sent', labels: ['Summer'], send: '-186d 08:00', goal: 'Sell light linen in May.', audience: 'Engaged 180 days', size: 21980, offer: 'Hemming free in May', brief: 'One window.',
    copies: [{ subject: 'Curtains down, windows open', preview: 'Hemming is free in May', body: '# Curtains down, windows open\nThe heavy ones can rest until October. Light linen, hemmed to your window, free this month.' }],
    designs: [{ file: 'loom-curtains-down-v1' }], results: { recipients: 21980, openRate: 42.2, clickRate: 2.3, revenue: 381000, basket: 16800 },
  },
  {
    number: 1005, client, title: 'The quiet sale, last winter', status: 'sent', labels: ['Sale'], send: '-353d 08:00', goal: 'Last year’s quiet sale.', audience: 'Engaged 365 days', size: 20410, offer: 'A fifth off until Sunday', brief: 'As every year.',
    copies: [{ subject: 'A fifth less, quietly', preview: 'Until Sunday night', body: '# The quiet sale\nA fifth less until Sunday night. That is the whole letter.' }],
    designs: [{ file: 'loom-a-fifth-less-v1' }], results: { recipients: 20410, openRate: 47.3, clickRate: 4.4, revenue: 1098000, basket: 13100 },
  },
];
