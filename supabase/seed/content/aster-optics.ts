import type { Campaign } from './types.ts';

const client = 'aster-optics';

export const asterOptics: Campaign[] = [
  {
    number: 1194, client, title: 'Winter frames edit', status: 'copy', priority: 'medium', labels: ['Range'], due: 1, decideBy: 7, send: '14d 14:00', since: -4,
    goal: 'Sell the four dark frames before the spring range.', audience: 'Engaged 180 days, UK and US', size: 34110, offer: 'Free delivery and the case in a new colour', brief: 'Dark frames for short days. One line of wit per frame. Two versions of the prices.',
    copies: [{ at: '-30h', subject: 'Frames for four o’clock', preview: 'It is dark. You might as well look good', body: '# The winter edit\nFour frames for the part of the year when it gets dark before you do.\n- **Halley** in ink\n- **Bleecker** in oak' }],
    comments: [['-28h', 'amara', 'internal', 'Two lines to go. US prices come from Dana tonight.']],
  },
  {
    number: 1177, client, title: 'Free lens upgrade week', status: 'qa', priority: 'medium', labels: ['Offer'], due: 4, decideBy: 7, send: '11d 14:00', since: -2,
    goal: 'Raise the average order by selling the thin lens at the price of the thick one.', audience: 'Browsed lenses, 90 days', size: 15220, offer: '1.67 lens free with any frame until Sunday', brief: 'Nobody wants an index. Show thin. One drawing explains it.',
    copies: [
      { subject: 'Free lens upgrade week', preview: 'High-index lenses for free', body: '# Free lens upgrade week\nUpgrade to high-index lenses for free with any frame until Sunday.' },
      { subject: 'Thinner lenses, thinner price', preview: 'A third thinner, nothing more to pay', body: '# Thinner lenses, thinner price\nThis week the **1.67 lens** costs what the 1.5 does: nothing. It is a third thinner, and your frame stops sliding down by lunchtime.\n[See it on your frame](https://asteroptics.test/thin)' },
    ],
    designs: [{ file: 'aster-free-lens-upgrade-v1' }, { file: 'aster-free-lens-upgrade-v2', at: '-2d 11:00', note: 'Before and after, lens drawings to scale' }],
    pins: [{ number: 1, version: 2, x: 0.2, y: 0.46, w: 0.6, h: 0.12, internal: true, thread: [['-23h', 'dele', 'Drawn to scale: 3.1, 2.4 and 2.0 mm at the edge.'], ['-20h', 'ines', 'Say so beside them. Otherwise it looks like a drawing.']] }],
    comments: [['-23h', 'dele', 'internal', 'The three lenses are drawn to scale. QA is yours, the British prices come from Piers.', ['ines']]],
  },
  {
    number: 1168, client, title: 'Thanksgiving, US list', status: 'approved', priority: 'high', labels: ['US', 'Thanksgiving'], due: 4, decideBy: -1, send: '6d 12:00', since: -1,
    goal: 'A second pair for every American who already has one.', audience: 'US buyers, 24 months', size: 12840, offer: 'Second pair $49 through the weekend', brief: 'Dishes, not turkeys. Eastern time.',
    copies: [{ subject: 'See who is doing the dishes', preview: 'A second pair for $49', body: '# See who is doing the dishes\nA second pair for **$49** through Thanksgiving weekend, same prescription, any frame. For reading, driving, or pretending not to look.\n[Pick the second pair](https://asteroptics.test/second)' }],
    designs: [{ file: 'aster-thanksgiving-us-v1' }],
    comments: [['-1d 18:20', 'dana', 'client', 'Love it. My mother will think it is about her, which it is.']],
  },
  {
    number: 1115, client, title: 'Autumn frames have turned', status: 'sent', labels: ['Range'], send: '-48d 14:00', goal: 'Open the autumn range.', audience: 'Engaged 180 days', size: 33420, offer: 'Five frames at home', brief: 'Amber, plum and one we could only call leaf.',
    copies: [{ subject: 'Autumn frames have turned', preview: 'Amber, plum and leaf', body: '# Autumn frames have turned\nFour new shapes in amber, plum and one colour we could only call leaf. Try five at home, keep the one that answers back.\n[Try five at home](https://asteroptics.test/five)' }],
    designs: [{ file: 'aster-autumn-frames-v1' }], results: { recipients: 33420, openRate: 40.3, clickRate: 3.0, revenue: 918000, basket: 12800 },
  },
  {
    number: 1087, client, title: 'Five frames, five days', status: 'sent', labels: ['Home trial'], send: '-83d 14:00', goal: 'Fill 800 trial drawers.', audience: 'Never bought', size: 28110, offer: 'Home trial, free', brief: 'One drawer, one honest friend.',
    copies: [{ subject: 'Ask an honest friend', preview: 'Five frames, five days, free', body: '# Five frames, five days, free\nThey arrive in one drawer. Wear them to work, to dinner, to the one friend who is honest.\n[Fill my drawer](https://asteroptics.test/drawer)' }],
    designs: [{ file: 'aster-home-trial-v1' }], results: { recipients: 28110, openRate: 37.6, clickRate: 3.5, revenue: 588000, basket: 11400 },
  },
  {
    number: 1058, client, title: 'Sun you can read in', status: 'sent', labels: ['Summer'], send: '-170d 14:00', goal: 'Prescription sunglasses before the holidays.', audience: 'Buyers, 24 months', size: 26740, offer: 'Tint free in June', brief: 'A page you can read on a beach.',
    copies: [{ subject: 'Sun you can read in', preview: 'The tint is free in June', body: '# Sun you can read in\nYour prescription, a shade darker. The tint is free in June, the book is up to you.' }],
    designs: [{ file: 'aster-sun-to-read-in-v1' }], results: { recipients: 26740, openRate: 41.0, clickRate: 3.9, revenue: 1043000, basket: 13900 },
  },
  {
    number: 1031, client, title: 'Bleecker Street opens', status: 'sent', labels: ['US', 'Opening'], send: '-262d 14:00', goal: 'Fill the new shop on its first Saturday.', audience: 'New York, 30 miles', size: 5120, offer: 'Eye tests at no charge on opening weekend', brief: 'An address, a time, a free test.',
    copies: [{ subject: '214 Bleecker, Saturday, ten', preview: 'Eye tests are on us', body: '# Bleecker Street opens\n214 Bleecker Street, Saturday at ten. Eye tests are on us all weekend, coffee is on the corner.' }],
    designs: [{ file: 'aster-bleecker-street-opens-v1' }], results: { recipients: 5120, openRate: 54.4, clickRate: 6.7, revenue: 312000, basket: 14600 },
  },
  {
    number: 1145, client, title: 'Blue light, plainly', status: 'cancelled', heldFrom: 'copy', heldBecause: 'The evidence does not carry the claim. Dana agrees.', priority: 'low', labels: ['Guide'], due: -12, since: -13,
    goal: 'Explain what a blue light coating does.', audience: 'Desk workers', size: 9100, offer: 'Coating for $15', brief: 'Say what is known. If the evidence is thin, say so or say nothing.',
    copies: [{ subject: 'Blue light, plainly', preview: 'What it does and does not do', body: '# Blue light, plainly\nIt will not save your sleep. It may cut some glare.' }],
    comments: [['-13d 10:30', 'amara', 'internal', 'I cannot write this honestly and sell it in the same mail.', ['jonas']], ['-13d 15:00', 'jonas', 'internal', 'Agreed with Dana, we drop it.']],
  },
];
