export type Read<T> = { value: T } | { reason: string };

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const SYMBOLS: Record<string, string> = { $: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY' };
const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']);

/** Klaviyo writes some counts as 121401.0. An empty cell is unknown, which is not zero. */
export function readCount(cell: string): Read<number | null> {
  if (cell === '') return { value: null };
  const digits = readDecimal(cell);
  if ('reason' in digits) return digits;
  if (!/^\d+(?:\.0*)?$/.test(digits.value)) return { reason: `“${cell}” is not a whole number.` };
  return safe(Number(digits.value), cell);
}

/** As a fraction of 1. Newer exports write 0.25%, older ones 0.0025. */
export function readRate(cell: string): Read<number | null> {
  if (cell === '') return { value: null };
  const percent = cell.endsWith('%');
  const digits = readDecimal(percent ? cell.slice(0, -1).trim() : cell);
  if ('reason' in digits) return { reason: `“${cell}” is not a rate.` };
  const value = percent ? Number(`${digits.value}e-2`) : Number(digits.value);
  return value <= 1
    ? { value }
    : { reason: `“${cell}” is neither a fraction of 1 nor a percentage up to 100%.` };
}

/** Integer minor units of the client's currency, rounded half up: converted orders have odd decimals. */
export function readMoney(cell: string, currency: string): Read<number | null> {
  if (cell === '') return { value: null };
  const [, before = '', amount = '', after = ''] =
    /^([^\d\s.,-]*)\s*(-?[\d.,e+-]+)\s*([A-Za-z]*)$/.exec(cell) ?? [];
  if (![before, after].every((mark) => isCurrency(mark, currency))) {
    return { reason: `“${cell}” is not an amount in ${currency}.` };
  }
  const digits = readDecimal(amount);
  if ('reason' in digits) return { reason: `“${cell}” is not an amount of money.` };
  return safe(toMinorUnits(digits.value, currency), cell);
}

function readDecimal(cell: string): Read<string> {
  if (SCIENTIFIC.test(cell)) return { reason: `A spreadsheet has damaged “${cell}”.` };
  if (/^-[\d.,]+$/.test(cell)) return { reason: `“${cell}” is negative.` };
  if (PLAIN.test(cell)) return { value: cell };
  if (GROUPED.test(cell)) return { value: cell.replaceAll(',', '') };
  return { reason: `“${cell}” is not a number.` };
}

// By digits, not by floating point: 1.005 has to become 101 cents.
function toMinorUnits(decimal: string, currency: string): number {
  const places =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  const [whole = '', fraction = ''] = decimal.split('.');
  const minor = Number(whole + fraction.slice(0, places).padEnd(places, '0'));
  return minor + (fraction.charAt(places) >= '5' ? 1 : 0);
}

function isCurrency(mark: string, currency: string): boolean {
  if (mark === '' || mark.toUpperCase() === currency) return true;
  return mark === '$' ? DOLLARS.has(currency) : SYMBOLS[mark] === currency;
}

function safe(value: number, cell: string): Read<number> {
  return Number.isSafeInteger(value)
    ? { value }
    : { reason: `“${cell.slice(0, 40)}” is too large.` };
}
