import type { Campaign } from './types.ts';

const client = 'maren';

export const maren: Campaign[] = [
  {
    number: 1204, client, title: 'January reset, in three parts', status: 'strategy', priority: 'medium', labels: ['Series', 'January'], due: 8, send: '48d 07:30', since: -2,
    team: { copywriter: null },
    goal: 'Sell the full routine to people who own one product, without a word about resolutions.',
    audience: 'Bought one product in the last 180 days', size: 11840, offer: '',
    brief: 'Three mails, a week apart: cleanse, oil, leave alone. The third sells nothing. Offer still to be agreed with Luc, he would rather give a refill than a discount.',
    comments: [
      ['-2d 11:20', 'jonas', 'internal', 'Luc floated a free refill with the second product. I like it better than 15%. Numbers by Monday.'],
      ['-1d 15:05', 'sofia', 'internal', 'Hanna hates the word reset. Working title only, please.', ['jonas']],
    ],
  },
  {
    number: 1187, client, title: 'Gift sets under £60', status: 'design', priority: 'high', labels: ['Gifting'], due: 1, decideBy: 6, send: '13d 07:30', created: '-21d 10:00',
    moves: [['copy', '-19d 11:40', 'jonas'], ['design', '-73m', 'tomasz']],
    goal: 'Move the three boxed sets before the last post date, at full price.', audience: 'Engaged 180 days, without set buyers', size: 39620,
    offer: 'Three sets at £58, £42 and £32, tied by hand at no charge',
    brief: 'No discount: the boxes are the offer. Show all three above the fold on a phone. Say who each one is for by the moment of the day, never by the kind of person.',
    estimate: 540,
    copies: [
      { at: '-15d 14:10', subject: 'Gifts they will not have to dust', preview: 'Three sets, all under £60', body: '# Gift sets under £60\nThree boxes for three people on your list, from £32. Order by 16 December for delivery before Christmas!\n- The evening set, £58\n- The basin set, £42\n- The pocket set, £32', note: 'First pass' },
      { at: '-9d 09:35', subject: 'Nothing anyone has to dust', preview: 'Three sets, boxed and tied by hand', body: '# Gift sets under £60\nThree sets, boxed and tied by hand. Nothing anyone has to dust.\n- **The evening set**, Night oil and Calm balm, £58\n- **The basin set**, Milk cleanser and a muslin cloth, £42\n- **The pocket set**, Hand cream, twice, in a linen pouch, £32\nOrder by the last post date, we do the rest.', note: 'No exclamation marks, Luc’s prices' },
      { at: '-80m', subject: 'Nothing anyone has to dust', preview: 'Three sets under £60, tied by hand', body: '# Gift sets under £60\nThree sets, boxed and tied by hand. Nothing anyone has to dust.\n- **The evening set**, for after the house is quiet: Night oil and Calm balm, £58\n- **The basin set**, for the first minute of the day: Milk cleanser and a muslin cloth, £42\n- **The pocket set**, for the walk in between: Hand cream, twice, in a linen pouch, £32\n[See the sets](https://maren.test/gifts)\nWrapped in paper, tied in cotton. Order by the last post date, we do the rest.', note: 'Moments of the day, as Jonas asked' },
    ],
    designs: [{ file: 'maren-gift-sets-v1', at: '-44m', note: 'First layout, sets as a list so that the phone shows all three' }],
    comments: [
      ['-14d 10:02', 'jonas', 'internal', 'Who is each box for? Can we say it with a time of day instead of a person?', ['tomasz']],
      ['-72m', 'tomasz', 'internal', 'v3 does. Priya, the three bullets are meant to be three rows, not three columns.', ['priya']],
    ],
  },
  {
    number: 1182, client, title: 'Black Friday early access', status: 'client_approval', priority: 'urgent', labels: ['Black Friday', 'Refills'], due: 1, decideBy: 1, send: '6d 07:00', created: '-18d 09:30',
    goal: 'Give the list its two days before the public sale, and sell refills with the bottle.',
    audience: 'Engaged 90 days', size: 48210, offer: '30% off the full routine, refills included, no code',
    brief: 'Give the list 48 hours before the public sale. Quiet tone, no countdown, refills in the offer: refill buyers come back twice as often.',
    estimate: 720,
    moves: [
      ['copy', '-16d 10:15', 'jonas'],
      ['design', '-10d 16:40', 'tomasz'],
      ['qa', '-7d 12:10', 'priya'],
      ['client_approval', '-7d 17:05', 'ines'],
      ['design', '-6d 10:22', 'hanna', 'Too loud. We are not a sale brand, say it once and softly. And refills belong in it.'],
      ['qa', '-1d 09:52', 'priya'],
      ['client_approval', '-1d 16:20', 'ines'],
    ],
    copies: [
      { at: '-13d 15:20', subject: '30% off everything starts now', preview: 'Use code EARLY30 at checkout', body: '# 30% off everything\nOur biggest sale of the year starts now. Use code EARLY30 at checkout.\n[Shop the sale](https://maren.test/early)\nOffer ends soon.', note: 'To see how loud is too loud' },
      { at: '-10d 16:30', subject: '48 hours before everyone else', preview: '30% off, for our list only', body: '# Early access, quietly.\nBefore the noise starts, 48 hours for our list: 30% off. Use code EARLY30.\n[Shop the early list](https://maren.test/early)\nEnds Friday 27 November, 07:00', note: 'The list comes first' },
      { at: '-5d 11:15', subject: '48 hours before everyone else', preview: '30% off the full routine, refills included', body: '# Early access, quietly.\nBefore the noise starts, 48 hours for our list: **30% off the full routine, and refills included.** No code needed. It is already in your basket.\n[Shop the early list](https://maren.test/early)\nEnds Friday 27 November, 07:00\n# “The only oil I have ever finished twice.”\nIda, one of 214 reviews of Night oil', note: 'No code, refills in the offer' },
    ],
    designs: [
      { file: 'maren-black-friday-early-access-v1', at: '-7d 11:58', note: 'Light stage, discount first' },
      { file: 'maren-black-friday-early-access-v2', at: '-1d 09:52', note: 'Headline says it once, softly. Discount applied without a code. Refills are part of the offer.' },
    ],
    pins: [
      { number: 1, version: 1, x: 0.7, y: 0.384, resolvedBy: 'priya', resolvedAt: '-1d 09:53', thread: [['-6d 10:18', 'hanna', 'Too loud. We are not a sale brand, say it once and softly.']] },
      { number: 2, version: 2, x: 0.605, y: 0.244, thread: [['-3m', 'hanna', 'Could the bottle sit a little lower? The label is cut on my phone.'], ['-2m', 'priya', 'Yes. I will move the group down 20 px and check it at 360 wide.']] },
      { number: 3, version: 2, x: 0.79, y: 0.402, thread: [['-9m', 'hanna', 'I love this line. Keep it exactly.']] },
      { number: 4, version: 2, x: 0.79, y: 0.854, thread: [['-9m', 'luc', 'Is 214 the current number of reviews? The shop says 221.'], ['-5m', 'tomasz', 'Good catch, it was 214 on Monday. It will read from the shop at send.']] },
      { number: 1, version: 2, x: 0.03, y: 0.52, w: 0.94, h: 0.045, internal: true, thread: [['-1d 15:40', 'ines', 'Tap target is 50 px, good. Does the button keep its colour in dark mode?'], ['-1d 15:52', 'mei', 'It does in Gmail and Apple Mail, Outlook inverts it to plum on white.']] },
    ],
    comments: [
      ['-12d 09:40', 'jonas', 'internal', 'v1 reads like everybody else. The list should feel let in, not sold to.', ['tomasz']],
      ['-6d 11:02', 'sofia', 'internal', 'Rang Hanna. It is the headline and the copper button, not the offer. She is fine with 30%.', ['priya', 'tomasz']],
      ['-5d 11:18', 'tomasz', 'internal', 'Copy v3 is in. The code is gone: Mei can apply it in the basket.', ['mei']],
      ['-5d 13:44', 'mei', 'internal', 'Confirmed with the shop, discount by link. Tested on the staging basket.'],
      ['-1d 16:21', 'ines', 'client', 'Hanna, this is the version that would go out. Your note from the 13th is in. A yes by Friday keeps the 07:00 slot on Wednesday.', ['hanna']],
      ['-10m', 'hanna', 'client', 'Much better. Two small things on the design, then yes.', ['ines', 'priya']],
    ],
  },
  {
    number: 1163, client, title: 'Night oil refill reminder', status: 'scheduled', priority: 'medium', labels: ['Refills'], due: 1, decideBy: -4, send: '2d 09:00', since: -2, created: '-24d 09:10',
    goal: 'Refill before the bottle is empty, not after.', audience: 'Bought Night oil 60 to 80 days ago, no refill since', size: 3214, offer: 'Refill for £31, £17 less than a bottle',
    brief: 'Ten weeks after the bottle. Say how much is left in drops, offer to ask again later instead of an unsubscribe.',
    copies: [{ subject: 'Running low, about now', preview: 'Four drops an evening leaves about a week', body: '# Running low, about now\nYou opened your Night oil ten weeks ago. At four drops an evening that leaves a week, perhaps nine days.\n[Send me a refill](https://maren.test/refill)\n_Not yet? [Tell us when](https://maren.test/later), and we will ask then._' }],
    designs: [{ file: 'maren-refill-reminder-v1' }],
    comments: [['-2d 10:12', 'mei', 'internal', 'Segment excludes everybody who refilled yesterday night, it updates at send.']],
  },
  {
    number: 1158, client, title: 'Night oil, refilled', status: 'sent', priority: 'high', labels: ['Refills'], send: '-2d 07:30',
    goal: 'Introduce the refill pouch to everybody who owns the bottle.', audience: 'Engaged 90 days', size: 47902, offer: 'Refill for £31 instead of a bottle for £48',
    brief: 'The glass you have is the glass you need. One picture, three steps, no environmental lecture.',
    copies: [
      { subject: 'Refill, do not replace', preview: 'Meet the Night oil pouch', body: '# Night oil, refilled\nBetter for the planet, better for your shelf. Refill your bottle for £31.', note: 'Too much planet' },
      { subject: 'The same bottle, full again', preview: 'One pouch fills it twice over', body: '# Night oil, refilled\nThe glass you have is the glass you need. Send nothing back, throw nothing away: one pouch fills the bottle twice over.\n[Refill for £31](https://maren.test/refill)\n- Twist the dropper off\n- Pour to the shoulder\n- Two minutes, once a season' },
    ],
    designs: [{ file: 'maren-night-oil-refilled-v1' }],
    comments: [
      ['-2d 12:10', 'mei', 'internal', 'Sent 07:30, 47,902 accepted, 0.2% bounced.'],
      ['-1d 09:15', 'hanna', 'client', 'Best morning since spring. Thank you all.'],
      ['-1d 09:40', 'jonas', 'internal', 'First campaign where refills outsold bottles. Let us put that in the January plan.'],
    ],
    results: { recipients: 47902, openRate: 44.1, clickRate: 3.8, revenue: 1428000, basket: 4300 },
  },
  {
    number: 1128, client, title: 'The autumn shelf', status: 'sent', labels: ['Range'], send: '-31d 07:30',
    goal: 'Open the autumn range to the whole list.', audience: 'Engaged 120 days', size: 46310, offer: 'Six products at full price', brief: 'A shelf you want to stand in front of. Chosen by the people who make them.',
    copies: [{ subject: 'The autumn shelf is up', preview: 'Six things for when the heating goes on', body: '# The autumn shelf\nSix things we reach for when the heating goes on, chosen by the people who make them.\n[Stand in front of it](https://maren.test/autumn)' }],
    designs: [{ file: 'maren-autumn-shelf-v1' }],
    results: { recipients: 46310, openRate: 42.6, clickRate: 3.1, revenue: 1190500, basket: 5400 },
  },
  {
    number: 1117, client, title: 'How we test on nobody', status: 'sent', labels: ['Story'], send: '-45d 08:00',
    goal: 'Answer the question support gets every day.', audience: 'Everybody who agreed to e-mail', size: 46022, offer: 'None, a story', brief: 'Twelve weeks, three skin models, no animal. Facts only; the product appears once at the end.',
    copies: [{ subject: 'How we test on nobody', preview: 'Twelve weeks, three skin models, no animals', body: '# How we test on nobody\nNo animal, no shortcut. Every batch spends twelve weeks on reconstructed skin, a warm shelf and a cold one, before it meets yours.\n[Read the method](https://maren.test/method)' }],
    designs: [{ file: 'maren-tested-on-nobody-v1' }],
    results: { recipients: 46022, openRate: 47.9, clickRate: 2.2, revenue: 864000, basket: 4900 },
  },
  {
    number: 1101, client, title: 'Two for the bathroom', status: 'sent', labels: ['Bundle'], send: '-66d 07:30',
    goal: 'Raise the basket by pairing cleanser and hand cream.', audience: 'Bought once in 12 months', size: 45188, offer: 'The pair for £38, eight less than apart', brief: 'One picture, one sentence of maths. No percentage.',
    copies: [{ subject: 'Two for the bathroom', preview: 'The cleanser and the hand cream, together £38', body: '# Two for the bathroom\nThe cleanser for the basin, the hand cream for beside it. Together they cost £38, which is eight less than apart.\n[Take the pair](https://maren.test/pair)' }],
    designs: [{ file: 'maren-two-for-the-bathroom-v1' }],
    results: { recipients: 45188, openRate: 39.4, clickRate: 2.7, revenue: 721500, basket: 4100 },
  },
  {
    number: 1089, client, title: 'Refills are back', status: 'sent', labels: ['Refills'], send: '-80d 07:30',
    goal: 'Tell refill buyers the pouch is in stock again.', audience: 'Refill buyers and waiting list', size: 44870, offer: 'All three refills', brief: 'Two sentences and a button.',
    copies: [{ subject: 'Refills are back', preview: 'All three, from this morning', body: '# Refills are back\nOil, balm and cleanser, from this morning. If yours is nearly empty, it is a good morning.\n[Refill](https://maren.test/refill)' }],
    designs: [{ file: 'maren-refills-are-back-v1' }],
    results: { recipients: 44870, openRate: 40.8, clickRate: 2.4, revenue: 698000, basket: 3900 },
  },
  {
    number: 1012, client, title: 'A calmer January', status: 'sent', labels: ['January'], send: '-314d 08:00',
    goal: 'Sell less, keep more: win back lapsed buyers with one product.', audience: 'Lapsed 180 days', size: 18240, offer: 'Calm balm with free delivery', brief: 'No resolutions. One balm, one cold month.',
    copies: [{ subject: 'One balm, one cold month', preview: 'Delivery is on us', body: '# A calmer January\nYou do not need a new routine. You need the radiator off and something on the dry bits.\n[Calm balm, £36](https://maren.test/balm)' }],
    designs: [{ file: 'maren-a-calmer-january-v1' }], results: { recipients: 18240, openRate: 31.2, clickRate: 1.9, revenue: 305400, basket: 3800 },
  },
];
