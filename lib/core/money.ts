/** Minor units to what a person reads: 1428000 GBP is £14,280. Pence show only where there are any. */
export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

/** Minor units as the number a spreadsheet counts with: 1428050 GBP is 14280.5. */
export function majorOf(minor: number, currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return minor / 10 ** maximumFractionDigits;
}

export const count = (value: number) => new Intl.NumberFormat('en-GB').format(value);

/** A fraction as a percentage with its one decimal, so that a column lines up: 0.2341 is 23.4%, 0.44 is 44.0%. */
export const percent = (fraction: number) =>
  new Intl.NumberFormat('en-GB', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(fraction);
