import 'server-only';
import type { Item } from '@/components/calendar/item';
import { shapeOf } from '@/components/calendar/shape';
import { stageShape } from '@/components/portal/stage';
import type { Entry, Kind } from '@/lib/calendar/entry';
import { KIND_NAMES } from '@/lib/calendar/words';
import { clientStageOf, clientStatusWord } from '@/lib/portal/calendar';
import type { Room } from '@/lib/portal/rooms';
import { CHANNEL_NAMES, CHANNELS } from '@/lib/posts/channels';

/** What a client counts on: held and cancelled campaigns have no day, and our own deadlines are ours. */
const CLIENT_KINDS: readonly Kind[] = ['send', 'flow', 'post', 'event'];

/** What has a room of its own is on the calendar while that room is open. */
const ROOM_OF: Partial<Record<Kind, Room>> = { flow: 'flows', post: 'posts' };

export const kindsIn = (rooms: ReadonlySet<Room>): Kind[] =>
  CLIENT_KINDS.filter((kind) => {
    const room = ROOM_OF[kind];
    return !room || rooms.has(room);
  });

export function toClientItems(entries: readonly Entry[], home: string, visiting: boolean): Item[] {
  return entries
    .filter(({ kind, status }) => kind !== 'send' || !['on_hold', 'cancelled'].includes(status))
    .map((entry) => toItem(entry, home, visiting));
}

function toItem(entry: Entry, home: string, visiting: boolean): Item {
  const { kind, id, status, detail } = entry;
  const stage = clientStageOf(kind, status);
  const network = CHANNELS.find((one) => one === detail.channel);
  return {
    key: entry.key,
    kind,
    id,
    title: entry.title,
    day: entry.day,
    lastDay: entry.lastDay,
    time: entry.time,
    endTime: entry.endTime,
    at: null,
    kindName: KIND_NAMES[kind],
    status: clientStatusWord(kind, status),
    shape: stage ? stageShape(stage) : shapeOf(kind, status),
    note: (kind === 'post' && network && CHANNEL_NAMES[network]) || detail.place,
    href: pageOf(entry, home, visiting),
    facts: kind === 'event' ? factsOf(entry) : undefined,
    off: status === 'cancelled' || undefined,
    movable: false,
  };
}

function pageOf({ kind, id }: Entry, home: string, visiting: boolean): string | undefined {
  if (kind === 'send') return `${home}/campaigns/${id}${visiting ? '' : '?open=proof'}`;
  if (kind === 'flow') return `${home}/flows/${id}`;
  return kind === 'post' ? `${home}/posts/${id}` : undefined;
}

function factsOf({ detail: { place, link, details } }: Entry) {
  return [
    ...(place ? [{ name: 'Place', value: place }] : []),
    ...(link ? [{ name: 'Link', value: link.replace('https://', ''), href: link }] : []),
    ...(details ? [{ name: 'Details', value: details }] : []),
  ];
}
