import { fromLocal, today } from './clock';
import { plusDays } from './days';

/** The moment a calendar day begins in a zone. */
export const startOf = (date: string, zone: string) => fromLocal(date, '00:00', zone);

export const dayOf = (at: string, zone: string) => today(zone, new Date(at));

/** Today and the six days after it. */
export function week(zone: string, now: Date): string[] {
  const first = today(zone, now);
  return Array.from({ length: 7 }, (_, index) => plusDays(first, index));
}
