/**
 * The architecture's order, top to bottom: a file imports only from above it, and siblings never import each other.
 * The editor of `components/writing` stands beside the shell, because every module's views write with it.
 */
const MODULES = [
  ['core'],
  ['audit', 'jobs', 'webhooks', 'accounts'],
  ['clients', 'members', 'files', 'activity', 'notes', 'comments', 'writing'],
  ['approvals', 'annotations', 'tasks', 'messages', 'notifications', 'slack'],
  [
    'campaigns',
    'flows',
    'popups',
    'ab-tests',
    'content',
    'posts',
    'calls',
    'events',
    'leads',
    'creators',
    'tickets',
    'threads',
    'broadcasts',
    'billing',
    'courses',
    'avatars',
  ],
  ['requests', 'conversion', 'payouts', 'commissions'],
  [
    'metrics',
    'calendar',
    'analytics',
    'goals',
    'scope',
    'time',
    'workload',
    'queues',
    'portal',
    'dashboard',
    'search',
    'onboarding',
  ],
];

export type Place = { tier: number; folder: string };

const UI = MODULES.length;
const SHELL = UI + 1;
const VIEWS = UI + 2;
const APP = UI + 3;

/** Where a path stands; undefined for a module the order does not know. */
export function placeOf(path: string): Place | undefined {
  const [top = '', module = ''] = path.split('/');
  const folder = `${top}/${module}`;
  if (top === 'app' || top === 'middleware' || path.startsWith('middleware.'))
    return { tier: APP, folder: 'app' };
  // What the functions and the app say alike stands with the functions, which see nothing else.
  if (path.startsWith('supabase/functions/_shared/')) return { tier: -1, folder };
  const tier = MODULES.findIndex((modules) => modules.includes(module));
  if (top === 'lib') return tier < 0 ? undefined : { tier, folder };
  if (top !== 'components') return undefined;
  if (module === 'ui') return { tier: UI, folder };
  if (module === 'shell' || module === 'writing') return { tier: SHELL, folder };
  return tier < 0 ? undefined : { tier: VIEWS, folder };
}

export function mayImport(from: Place, target: Place): boolean {
  if (from.folder === target.folder) return true;
  if (from.folder === 'components/ui') return false;
  if (from.folder === 'components/shell')
    return ['components/ui', 'lib/core'].includes(target.folder);
  if (from.folder === 'components/writing')
    return ['components/ui', 'lib/core', 'lib/writing'].includes(target.folder);
  if (from.folder.startsWith('lib/') && target.folder.startsWith('components/')) return false;
  return target.tier < from.tier;
}
