/** "2:05": hours and minutes as a timesheet writes them. */
export function hoursText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "2 h 5 min", in a sentence. */
export function hoursInWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const parts = [
    minutes >= 60 && `${Math.floor(minutes / 60)} h`,
    (minutes % 60 > 0 || minutes < 60) && `${minutes % 60} min`,
  ];
  return parts.filter(Boolean).join(' ');
}

const CLOCK = /^(\d{1,2}):([0-5]\d)$/;
const WORDS = /^(?:(\d{1,2}(?:[.,]\d{1,2})?)\s*h)?\s*(?:(\d{1,4})\s*m(?:in)?)?$/i;
const DECIMAL = /^\d{1,2}(?:[.,]\d{1,2})?$/;

const number = (text: string | undefined) => Number((text ?? '0').replace(',', '.'));

/** Minutes of what a person typed: 2:30, 2.5, 2h 30m or 90m. Nothing is 0; what makes no sense is undefined. */
export function parseDuration(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return 0;
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  if (DECIMAL.test(text)) return Math.round(number(text) * 60);
  const [whole, h, m] = WORDS.exec(text) ?? [];
  return whole ? Math.round(number(h) * 60 + number(m)) : undefined;
}
