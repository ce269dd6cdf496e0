/** A record as the search gives it: its kind, and what its address is made of. */
export type Found = {
  kind: string;
  id: string;
  title: string;
  context: string | null;
  address: string;
};

export type Hit = {
  id: string;
  /** What the database calls it. */
  subject: string;
  /** What people call it. */
  kind: string;
  title: string;
  context: string | null;
  href: string;
  /** The place in the sidebar that it belongs to: who does not have that place cannot open it. */
  home: string;
};

type Place = { name: string; home: string; href: (found: Found) => string };

/** Where each kind opens. A kind without a line here is found by nobody. */
const places: Readonly<Record<string, Place>> = {
  campaign: {
    name: 'Campaign',
    home: '/team/campaigns',
    href: ({ address }) => `/team/campaigns/${address}`,
  },
  client: {
    name: 'Client',
    home: '/team/clients',
    href: ({ address }) => `/team/clients/${address}`,
  },
  person: {
    name: 'Person',
    home: '/team/campaigns',
    href: ({ id }) => `/team/campaigns?assignee=${id}`,
  },
  task: { name: 'Task', home: '/team/tasks', href: ({ id }) => `/team/tasks?open=${id}` },
  flow: { name: 'Flow', home: '/team/flows', href: ({ id }) => `/team/flows/${id}` },
  popup: { name: 'Popup', home: '/team/popups', href: ({ id }) => `/team/popups/${id}` },
  ab_test: {
    name: 'A/B test',
    home: '/team/ab-tests',
    href: ({ id }) => `/team/ab-tests/${id}`,
  },
  post: {
    name: 'Post',
    home: '/team/content/posts',
    href: ({ id }) => `/team/content/posts/${id}`,
  },
  event: {
    name: 'Event',
    home: '/team/calendar',
    href: ({ id }) => `/team/calendar?event=${id}`,
  },
  document: { name: 'Content', home: '/team/content', href: ({ id }) => `/team/content/${id}` },
  call: { name: 'Call', home: '/team/calls', href: ({ id }) => `/team/calls/${id}` },
  request: {
    name: 'Request',
    home: '/team/requests',
    href: ({ address }) => (address === 'open' ? '/team/requests' : '/team/requests?show=done'),
  },
};

export function toHits(found: readonly Found[]): Hit[] {
  return found.flatMap((one) => {
    const place = Object.hasOwn(places, one.kind) ? places[one.kind] : undefined;
    if (!place) return [];
    return [
      {
        id: one.id,
        subject: one.kind,
        kind: place.name,
        title: one.kind === 'campaign' ? `C-${one.address} ${one.title}` : one.title,
        context: one.context,
        href: place.href(one),
        home: place.home,
      },
    ];
  });
}
