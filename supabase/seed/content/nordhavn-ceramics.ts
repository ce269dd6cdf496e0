import type { Campaign } from './types.ts';

const client = 'nordhavn-ceramics';
const team = { strategist: 'mikkel', copywriter: 'mikkel', designer: null, implementor: null };

/** Numbers are each agency's own: these begin where the other agency's do. */
export const nordhavnCeramics: Campaign[] = [
  {
    number: 2, client, title: 'Glaze seconds, one morning', status: 'copy', priority: 'medium', labels: ['Seconds'], due: 3, send: '12d 08:00', since: -2, team,
    goal: 'Clear ninety seconds before the new glaze.', audience: 'Copenhagen, 20 km', size: 2140, offer: 'Half price, at the studio, one morning', brief: 'One morning, cash or card, bring newspaper.',
    copies: [{ subject: 'Ninety plates, one morning', preview: 'Saturday from nine, at the studio', body: '# Ninety plates, one morning\nThey are fine. They are only not the same.' }],
  },
  {
    number: 1, client, title: 'The long table', status: 'strategy', priority: 'low', labels: [], due: 9, since: -4, team: { ...team, copywriter: null },
    goal: 'Sell whole settings for December.', audience: 'Buyers, 24 months', size: 1320, offer: '', brief: 'Twelve of everything.',
  },
];
