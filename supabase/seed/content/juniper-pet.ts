import type { Campaign } from './types.ts';

const client = 'juniper-pet';

export const juniperPet: Campaign[] = [
  {
    number: 1201, client, title: 'New-litter welcome offer', status: 'strategy', priority: 'low', labels: ['Acquisition'], due: 5, since: -3, team: { copywriter: null },
    goal: 'Be the first food a puppy remembers.', audience: 'Breeders’ referrals', size: 620, offer: '', brief: 'Referral card in the breeder’s bag. Offer depends on the margin of month one, Nadia is asking.',
  },
  {
    number: 1172, client, title: 'Puppy box, month two', status: 'client_approval', priority: 'low', labels: ['Subscriptions'], due: 5, decideBy: 5, send: '10d 10:00', since: -2,
    goal: 'Keep month-one subscribers through the chewing.', audience: 'Puppy box, month one delivered', size: 1390, offer: 'Swap anything until Sunday', brief: 'The sofa leg has noticed. Explain teeth by week, not by brand.',
    moves: [
      ['copy', '-17d 10:00', 'jonas'], ['design', '-13d 14:00', 'amara'], ['qa', '-9d 10:00', 'priya'], ['design', '-8d 15:30', 'jonas', 'A box is not a puppy. Where is the animal?'], ['qa', '-4d 12:00', 'priya'], ['client_approval', '-2d 10:40', 'sofia'],
    ],
    copies: [
      { subject: 'Your puppy box for month two', preview: 'Here is what you will receive', body: '# Your puppy box for month two\nMonth two of your subscription is ready. Here is what you will receive this time.' },
      { subject: 'Month two: the chewing', preview: 'Three textures, one to share', body: '# Month two: the chewing\nThe sofa leg has noticed. So this box is all teeth: three textures to gnaw, one to share, and a note on what is coming through when.\n- **Birch chew**, soft, weeks 9 to 12\n- **Cold rope**, freeze it first\n- **Squash ball**, the one to share\n[See what is inside](https://juniperpet.test/two)\nSwap anything until Sunday. Allergies and opinions are both fine.' },
    ],
    designs: [{ file: 'juniper-puppy-box-month-two-v1' }, { file: 'juniper-puppy-box-month-two-v2', at: '-4d 11:55', note: 'Puppy in the box' }],
    pins: [{ number: 1, version: 2, x: 0.5, y: 0.15, thread: [['-30h', 'nadia', 'Can it be a little less golden retriever? Half our dogs are crossbreeds.']] }],
  },
  {
    number: 1139, client, title: 'A quiet night in', status: 'sent', labels: ['Season'], send: '-15d 15:00', goal: 'Help with fireworks, sell lick mats.', audience: 'Everybody who agreed to e-mail', size: 6120, offer: 'Lick mat and calm tin, £17', brief: 'Curtains, radio, supper early. Science, not bribery.',
    copies: [{ subject: 'A quiet night in', preview: 'Curtains early, radio on', body: '# A quiet night in\nCurtains early, radio on, supper before the first bang. And something slow to lick, which is science, not bribery.\n[Make the den](https://juniperpet.test/den)' }],
    designs: [{ file: 'juniper-a-quiet-night-in-v1' }], results: { recipients: 6120, openRate: 53.1, clickRate: 5.5, revenue: 143000, basket: 2600 },
  },
  {
    number: 1105, client, title: 'The panel has eaten', status: 'sent', labels: ['Range'], send: '-61d 10:00', goal: 'Launch the salmon recipe.', audience: 'Everybody who agreed to e-mail', size: 5480, offer: 'Trial bag, £4', brief: 'Forty dogs, eleven cats, one ferret.',
    copies: [{ subject: 'The panel has eaten', preview: 'Salmon won, turkey wants a recount', body: '# The panel has eaten\nForty dogs, eleven cats, one very thorough ferret. Salmon won. Turkey came second and would like a recount.\n[Try the winner](https://juniperpet.test/salmon)' }],
    designs: [{ file: 'juniper-taste-panel-v1' }], results: { recipients: 5480, openRate: 50.2, clickRate: 4.9, revenue: 118000, basket: 2300 },
  },
  {
    number: 1086, client, title: 'A year of walks', status: 'sent', labels: ['Loyalty'], send: '-88d 10:00', goal: 'Thank first-year customers.', audience: 'First order 12 months ago', size: 1870, offer: 'A bag of biscuits', brief: 'About 730 walks.',
    copies: [{ subject: 'About 730 walks', preview: 'The biscuits are on us', body: '# A year of walks\nAbout 730 of them, if the weather was honest. Happy first year together: the next bag of biscuits is on us.\n[Claim the biscuits](https://juniperpet.test/biscuits)' }],
    designs: [{ file: 'juniper-a-year-of-walks-v1' }], results: { recipients: 1870, openRate: 58.6, clickRate: 9.2, revenue: 64000, basket: 2900 },
  },
  {
    number: 1166, client, title: 'Cats, finally', status: 'on_hold', heldFrom: 'copy', heldBecause: 'Recipe waits for the new supplier.', priority: 'medium', labels: ['Launch'], due: 20, since: -9,
    goal: 'Open the cat range to the 900 people who asked.', audience: 'Cat waiting list', size: 912, offer: 'First box half price', brief: 'They do not care that we are a dog brand. Neither should the mail.',
    copies: [{ subject: 'Cats, finally', preview: 'You asked. They did not.', body: '# Cats, finally\nYou asked. They did not, they simply looked at us.' }],
  },
];
