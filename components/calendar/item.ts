import type { Shape } from '@/components/ui/status-shape';
import type { Kind } from '@/lib/calendar/entry';

/** What a tile shows; its words are the reader's own. */
export type Item = {
  key: string;
  kind: Kind;
  id: string;
  title: string;
  day: string;
  lastDay: string;
  /** "09:00" in the calendar's zone; nothing where it takes the whole day. */
  time: string | null;
  endTime: string | null;
  /** As it is stored: a moment or a day. */
  at: string | null;
  occursOn?: string;
  kindName: string;
  status: string;
  shape: Shape;
  client?: { name: string; color: string | null };
  /** One more fact: a number, a network, a place. */
  note?: string;
  href?: string;
  /** Instead of a page: what there is to know, said on the spot. */
  facts?: { name: string; value: string; href?: string }[];
  off?: boolean;
  movable: boolean;
};

/** The record beside the calendar: of what recurs one occurrence, where one was chosen. */
export type Opened = { id: string; occursOn?: string };

export const isOpened = ({ id, occursOn }: Opened, opened: Opened | undefined): boolean =>
  opened?.id === id && (!opened.occursOn || opened.occursOn === occursOn);

/** Everything a tile says, in one breath. */
export function spoken(item: Item): string {
  const { kindName, title, time, endTime, client, status, note } = item;
  const when = time ? (endTime ? `${time} to ${endTime}` : time) : null;
  return [when, `${kindName}: ${title}`, client?.name, note, status].filter(Boolean).join(', ');
}

export const DUE: readonly Kind[] = ['due', 'flow_due', 'popup_due', 'task'];

const rank = ({ kind, time }: Item) => (DUE.includes(kind) ? 2 : time ? 1 : 0);

/** The order within a day: what takes all of it, then by the clock, then what is to be done by its end. */
export const byTime = (one: Item, other: Item) =>
  rank(one) - rank(other) ||
  (one.time ?? '').localeCompare(other.time ?? '') ||
  one.title.localeCompare(other.title) ||
  one.key.localeCompare(other.key);
