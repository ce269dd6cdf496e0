import 'server-only';
import { type Item } from '@/components/calendar/item';
import { shapeOf } from '@/components/calendar/shape';
import { stageShape } from '@/components/portal/stage';
import { type Entry, type Kind } from '@/lib/calendar/entry';
import { KIND_NAMES } from '@/lib/calendar/words';
import { clientStageOf, clientStatusWord } from '@/lib/portal/calendar';
import { CHANNEL_NAMES, CHANNELS } from '@/lib/posts/channels';

/** What a client counts on: held and cancelled campaigns have no day, and our own deadlines are ours. */
export const CLIENT_KINDS: readonly Kind[] = ['send', 'flow', 'post', 'event'];

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
    facts: kind === 'event' || kind === 'flow' ? factsOf(entry) : undefined,
    off: status === 'cancelled' || undefined,
    movable: false,
  };
}

function pageOf({ kind, id }: Entry, home: string, visiting: boolean): string | undefined {
  if (kind === 'send') return `${home}/campaigns/${id}${visiting ? '' : '?open=proof'}`;
  return kind === 'post' ? `${home}/posts/${id}` : undefined;
}

function factsOf({ kind, status, detail: { place, link, details } }: Entry) {
  return [
    ...(kind === 'flow' ? [{ name: 'Flow', value: clientStatusWord(kind, status) }] : []),
    ...(place ? [{ name: 'Place', value: place }] : []),
    ...(link ? [{ name: 'Link', value: link.replace('https://', ''), href: link }] : []),
    ...(details ? [{ name: 'Details', value: details }] : []),
  ];
}
