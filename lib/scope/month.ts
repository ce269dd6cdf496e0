import { today } from '@/lib/core/clock';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])(-01)?$/;

/** The first day of the month it is in a zone. */
export const thisMonth = (zone: string, now: Date = new Date()) =>
  `${today(zone, now).slice(0, 7)}-01`;

/** What an address or a form calls a month, as its first day; undefined for what is none. */
export function readMonth(value: unknown): string | undefined {
  return typeof value === 'string' && MONTH.test(value) ? `${value.slice(0, 7)}-01` : undefined;
}

export function plusMonths(month: string, months: number): string {
  const at = new Date(`${month}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}

const words = (month: string, format: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  );

/** 'November' */
export const monthName = (month: string) => words(month, { month: 'long' });
/** 'November 2026' */
export const monthAndYear = (month: string) => words(month, { month: 'long', year: 'numeric' });
/** 'Nov 2026' */
export const shortMonth = (month: string) => words(month, { month: 'short', year: 'numeric' });
