import { oddsOf, levelOf, percent, points, whole } from './format';
import { type AbTestMetric, deedNames, lessIsBetter } from './names';

/** One variant as `ab_test_results` answers; without recipients it has no rate. */
export type Result = {
  variantId: string;
  label: string;
  position: number;
  recipients: number;
  successes: number;
  rate: number | null;
  difference: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  needed: number;
  complete: boolean;
  significant: boolean;
};

export type Verdict = {
  kind: 'waiting' | 'early' | 'chance' | 'better' | 'worse';
  /** The variant it is about. */
  variantId: string | null;
  text: string;
};

const atLeast = (results: readonly Result[]) =>
  Math.min(...results.map(({ recipients }) => recipients));

/** Better is what the metric wants more, or less, of. */
export const didBetter = (difference: number, metric: AbTestMetric) =>
  lessIsBetter(metric) ? difference < 0 : difference > 0;

/** What the numbers mean, in one paragraph of plain words. */
export function verdictOn(results: readonly Result[], metric: AbTestMetric): Verdict {
  const control = results[0];
  const rivals = results.slice(1);
  if (!control || rivals.length === 0)
    return { kind: 'waiting', variantId: null, text: 'There is nothing to compare yet.' };
  if (results.every(({ recipients }) => recipients === 0))
    return {
      kind: 'waiting',
      variantId: null,
      text: `Nobody is counted yet. Each variant needs ${whole(control.needed)} recipients.`,
    };
  if (!control.complete)
    return {
      kind: 'early',
      variantId: null,
      text: `Too early to say: the smallest variant has ${whole(atLeast(results))} of the ${whole(control.needed)} recipients it needs. Whoever stops at a good moment mostly finds chance.`,
    };
  const told = rivals.filter(({ significant }) => significant);
  const best = told
    .filter(({ difference }) => difference !== null && didBetter(difference, metric))
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))[0];
  if (best)
    return {
      kind: 'better',
      variantId: best.variantId,
      text: won(best, control, metric, rivals.length),
    };
  if (told.length === rivals.length)
    return {
      kind: 'worse',
      variantId: control.variantId,
      text: `“${control.label}” stays: ${rivals.length === 1 ? `“${rivals[0]?.label}” did worse` : 'all others did worse'}, and by more than chance explains.`,
    };
  return { kind: 'chance', variantId: null, text: undecided(rivals, control) };
}

/** A test that ended before it could tell: how far it came, and that this is no answer. */
export function endedEarly(results: readonly Result[]): string {
  const needed = results[0]?.needed ?? 0;
  return `It ended without an answer: the smallest variant reached ${whole(atLeast(results))} of the ${whole(needed)} recipients it takes to tell. Neither is better than the other as far as anybody can say.`;
}

function won(best: Result, control: Result, metric: AbTestMetric, comparisons: number): string {
  const { rate, difference, low, high, p } = best;
  if (rate === null || difference === null || low === null || high === null || p === null)
    return '';
  return [
    `Of those who got “${best.label}”, ${percent(rate)} ${deedNames[metric]}, of those who got “${control.label}” ${percent(control.rate ?? 0)}: ${points(difference)}.`,
    `The true difference most likely lies between ${points(low)} and ${points(high)} (${levelOf(comparisons)} interval).`,
    `If both were equally good, a difference this large would turn up ${oddsOf(p)}.`,
  ].join(' ');
}

function undecided(rivals: readonly Result[], control: Result): string {
  const [closest] = [...rivals].sort((a, b) => (a.p ?? 1) - (b.p ?? 1));
  const start = 'The difference could be chance.';
  if (!closest || closest.low === null || closest.high === null || closest.p === null) return start;
  return [
    start,
    `“${closest.label}” lies between ${points(closest.low)} and ${points(closest.high)} of “${control.label}” (${levelOf(rivals.length)} interval), and nothing at all is among that.`,
    `If both were equally good, as much would turn up ${oddsOf(closest.p)}. Counting on would not make it a winner: try a bolder difference.`,
  ].join(' ');
}
