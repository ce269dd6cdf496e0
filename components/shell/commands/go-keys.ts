import { linkTo } from './places';
import { type Command } from './registry';

const PLACES: readonly [key: string, href: string, name: string][] = [
  ['d', '/team/dashboard', 'dashboard'],
  ['i', '/team/inbox', 'inbox'],
  ['c', '/team/campaigns', 'campaigns'],
  ['q', '/team/queues', 'queues'],
  ['t', '/team/tasks', 'tasks'],
  ['r', '/team/requests', 'requests'],
  ['l', '/team/clients', 'clients'],
  ['k', '/team/calendar', 'calendar'],
  ['p', '/team/posts', 'posts'],
  ['f', '/team/flows', 'flows'],
  ['w', '/team/workload', 'workload'],
];

/** G and then a letter, for the places that this person's sidebar has. */
export const goKeys: Command[] = PLACES.map(([key, href, name]) => ({
  keys: `g ${key}`,
  label: `Go to ${name}`,
  group: 'Everywhere',
  keysOnly: true,
  when: () => linkTo(href) !== null,
  run: () => linkTo(href)?.click(),
}));
