const DAY = 24 * 60 * 60 * 1000;

const parts = (date: string) => date.split('-').map(Number) as [number, number, number]; // dates are ours: YYYY-MM-DD
const utc = (date: string) => Date.UTC(parts(date)[0], parts(date)[1] - 1, parts(date)[2]);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export const plusDays = (date: string, days: number) => iso(utc(date) + days * DAY);

/** How many days lie between two dates; negative where the second is earlier. */
export const daysBetween = (from: string, to: string) => Math.round((utc(to) - utc(from)) / DAY);

/** 0 is Monday. */
export const weekdayOf = (date: string) => (new Date(utc(date)).getUTCDay() + 6) % 7;

/** The Monday of a date's week. */
export const mondayOf = (date: string) => plusDays(date, -weekdayOf(date));

/** A date that exists, from the address, or null for anything else. */
export function readDate(raw: string | string[] | undefined): string | null {
  if (typeof raw !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(raw)) return null;
  const at = Date.parse(`${raw}T00:00:00Z`);
  return Number.isNaN(at) || iso(at) !== raw ? null : raw;
}

/** A month as whole weeks from Monday; days of the months around it fill the edges. */
export function monthGrid(month: string): string[] {
  const first = `${month}-01`;
  const lead = weekdayOf(first);
  const last = plusDays(`${shiftMonth(month, 1)}-01`, -1);
  const length = Math.ceil((lead + parts(last)[2]) / 7) * 7;
  return Array.from({ length }, (_, index) => plusDays(first, index - lead));
}

export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
}

/** 'November 2026' */
export const monthName = (month: string) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    utc(`${month}-01`),
  );
