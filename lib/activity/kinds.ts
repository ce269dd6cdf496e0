/** What a client's timeline can be narrowed to. */
export const TRAIL_FILTERS = [
  { slug: 'campaigns', label: 'Campaigns', kinds: ['campaign'] },
  { slug: 'flows', label: 'Flows', kinds: ['flow', 'flow_email'] },
  { slug: 'popups', label: 'Popups and tests', kinds: ['popup', 'ab_test'] },
  { slug: 'posts', label: 'Posts', kinds: ['post'] },
  { slug: 'requests', label: 'Requests', kinds: ['request'] },
  { slug: 'tasks', label: 'Tasks and calls', kinds: ['task', 'call', 'event'] },
  { slug: 'package', label: 'Package', kinds: ['client'] },
  { slug: 'account', label: 'Team and access', kinds: ['account'] },
] as const;
