import { fromLocal, today } from '@/lib/core/clock';

const DAY = 24 * 60 * 60 * 1000;

const parts = (date: string) => date.split('-').map(Number) as [number, number, number]; // dates are ours: YYYY-MM-DD
const utc = (date: string) => Date.UTC(parts(date)[0], parts(date)[1] - 1, parts(date)[2]);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export const plusDays = (date: string, days: number) => iso(utc(date) + days * DAY);

/** The moment a calendar day begins in a zone. */
export const startOf = (date: string, zone: string) => fromLocal(date, '00:00', zone);

export const dayOf = (at: string, zone: string) => today(zone, new Date(at));

/** Today and the six days after it. */
export function week(zone: string, now: Date): string[] {
  const first = today(zone, now);
  return Array.from({ length: 7 }, (_, index) => plusDays(first, index));
}

/** A month as whole weeks from Monday; days of the months around it fill the edges. */
export function monthGrid(month: string): string[] {
  const first = `${month}-01`;
  const lead = (new Date(utc(first)).getUTCDay() + 6) % 7;
  const last = plusDays(`${shiftMonth(month, 1)}-01`, -1);
  const length = Math.ceil((lead + parts(last)[2]) / 7) * 7;
  return Array.from({ length }, (_, index) => plusDays(first, index - lead));
}

export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
}

/** A month from the address, or null for anything else. */
export function readMonth(raw: string | string[] | undefined): string | null {
  return typeof raw === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(raw) ? raw : null;
}

/** 'November 2026' */
export const monthName = (month: string) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    utc(`${month}-01`),
  );
