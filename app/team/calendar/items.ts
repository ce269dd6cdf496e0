import 'server-only';
import type { Item } from '@/components/calendar/item';
import { shapeOf } from '@/components/calendar/shape';
import type { Entry } from '@/lib/calendar/entry';
import { recordPath } from '@/lib/calendar/paths';
import { KIND_NAMES, statusWord } from '@/lib/calendar/words';
import { campaignNumber } from '@/lib/campaigns/names';
import type { ListedClient } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';
import { CHANNEL_NAMES, CHANNELS } from '@/lib/posts/channels';

type Context = {
  clients: readonly Pick<ListedClient, 'id' | 'name' | 'brand_color'>[];
  eventHref: (id: string, occurs?: string) => string;
  /** All of one client's: then nobody has to be told whose it is. */
  ofOne: boolean;
};

/** The team's calendar, tile by tile; a campaign that was called off has no day. */
export function toItems(session: Session, entries: readonly Entry[], context: Context): Item[] {
  return entries
    .filter(({ kind, status }) => kind !== 'send' || status !== 'cancelled')
    .map((entry) => toItem(session, entry, context));
}

function toItem(session: Session, entry: Entry, { clients, eventHref, ofOne }: Context): Item {
  const { kind, id, status } = entry;
  const client = clients.find((one) => one.id === entry.clientId);
  return {
    key: entry.key,
    kind,
    id,
    title: entry.title,
    day: entry.day,
    lastDay: entry.lastDay,
    time: entry.time,
    endTime: entry.endTime,
    at: entry.startsAt ?? entry.startsOn,
    occursOn: entry.occursOn,
    kindName: KIND_NAMES[kind],
    status: statusWord(kind, status),
    shape: shapeOf(kind, status),
    client: client && !ofOne ? { name: client.name, color: client.brand_color } : undefined,
    note: noteOf(entry),
    href: kind === 'event' ? eventHref(id, entry.occursOn) : recordPath(kind, id),
    off: status === 'cancelled' || undefined,
    movable: mayMove(session, entry),
  };
}

function noteOf({ kind, detail: { number, channel, place } }: Entry): string | undefined {
  if (number !== undefined) return campaignNumber(number);
  if (kind !== 'post') return place;
  const network = CHANNELS.find((one) => one === channel);
  return network && CHANNEL_NAMES[network];
}

/** What to offer; the same reaches that Postgres enforces. Nothing while looking as somebody else. */
function mayMove({ permissions, userId, viewing }: Session, entry: Entry): boolean {
  const { kind, status, people, detail } = entry;
  if (viewing) return false;
  const reaches = (permission: string, own: boolean) =>
    permissions[permission] === 'own' ? own : Boolean(permissions[permission]);
  switch (kind) {
    case 'send':
      return status !== 'sent' && reaches('campaigns.edit_brief', people.includes(userId));
    case 'due':
    case 'flow_due':
    case 'popup_due':
      return reaches('campaigns.edit_brief', people.includes(userId));
    case 'post':
      return status !== 'published' && reaches('posts.manage', people.includes(userId));
    case 'task':
      return reaches('tasks.write', people.includes(userId));
    case 'event':
      return status !== 'cancelled' && reaches('events.write', detail.createdBy === userId);
    case 'flow':
    case 'popup':
    case 'call':
      return false;
  }
}
