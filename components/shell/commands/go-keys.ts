import { linkTo } from './places';
import type { Command } from './registry';

const PLACES: readonly [key: string, href: string, name: string][] = [
  ['d', '/team/dashboard', 'dashboard'],
  ['i', '/team/inbox', 'inbox'],
  ['c', '/team/campaigns', 'campaigns'],
  ['f', '/team/flows', 'flows'],
  ['q', '/team/queue', 'queue'],
  ['t', '/team/tasks', 'tasks'],
  ['r', '/team/requests', 'requests'],
  ['l', '/team/clients', 'clients'],
  ['k', '/team/calendar', 'calendar'],
  ['o', '/team/content', 'content'],
  ['a', '/team/calls', 'calls'],
  ['p', '/team/content/posts', 'posts'],
  ['h', '/team/time', 'time'],
  ['w', '/team/workload', 'workload'],
  ['s', '/team/scope', 'scope'],
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
