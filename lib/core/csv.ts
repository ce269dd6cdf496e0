type Value = string | number | null;

/** A spreadsheet runs what begins like this as a formula; an apostrophe keeps it text. */
const FORMULA = /^\s*[=+\-@\t\r]/;

function field(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file that Excel and Sheets open as it is meant: UTF-8 with its mark, CRLF, and no text that becomes a formula. */
export function writeCsv(head: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
