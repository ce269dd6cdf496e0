import { daysBetween, plusDays } from '@/lib/core/days';
import type { Item } from './item';

/** An entry on another day, as long as it was. */
export function carried(item: Item, day: string): Item {
  const length = item.day ? daysBetween(item.day, item.lastDay) : 0;
  return { ...item, day, lastDay: plusDays(day, length) };
}
