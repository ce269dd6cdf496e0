/** '24.1%': one decimal, two where a rate is small enough to need them. */
export function percent(rate: number): string {
  const digits = Math.abs(rate) < 0.01 && rate !== 0 ? 2 : 1;
  return `${(rate * 100).toFixed(digits)}%`;
}

/** '+3.8 points', '−0.42 points': a difference of two rates, never said in per cent. */
export function points(difference: number, { signed = true } = {}): string {
  const digits = Math.abs(difference) < 0.01 && difference !== 0 ? 2 : 1;
  const size = (Math.abs(difference) * 100).toFixed(digits);
  const sign = Number(size) === 0 ? '' : difference > 0 ? '+' : '−';
  return `${signed ? sign : ''}${size} points`;
}

export const whole = (count: number) => count.toLocaleString('en-GB');

/** How often chance alone does as much: 'about 1 time in 250'. */
export function oddsOf(p: number): string {
  if (p < 1e-6) return 'less than 1 time in a million';
  const times = 1 / p;
  if (times < 1.5) return 'nearly every time';
  const digits = Math.max(0, Math.floor(Math.log10(times)) - 1);
  const round = Math.round(times / 10 ** digits) * 10 ** digits;
  return `about 1 time in ${whole(round)}`;
}

/** The level of an interval when so many variants are compared with the control: as Postgres shares out its 5%. */
export function levelOf(comparisons: number): string {
  const level = 100 - 5 / Math.max(1, comparisons);
  return `${Number.isInteger(level) ? level : level.toFixed(1)}%`;
}
