/** A record as the search gives it: its kind, and what its address is made of. */
export type Found = {
  kind: string;
  id: string;
  title: string;
  context: string | null;
  address: string;
};

export type Hit = { id: string; kind: string; title: string; context: string | null; href: string };

type Place = { name: string; href: (found: Found) => string };

/** Where each kind opens. A kind without a line here is found by nobody. */
const places: Readonly<Record<string, Place>> = {
  campaign: { name: 'Campaign', href: ({ address }) => `/team/campaigns/${address}` },
  client: { name: 'Client', href: ({ address }) => `/team/clients/${address}` },
  person: { name: 'Person', href: ({ id }) => `/team/campaigns?assignee=${id}` },
  task: { name: 'Task', href: ({ id }) => `/team/tasks?open=${id}` },
  request: {
    name: 'Request',
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
        kind: place.name,
        title: one.kind === 'campaign' ? `C-${one.address} ${one.title}` : one.title,
        context: one.context,
        href: place.href(one),
      },
    ];
  });
}
