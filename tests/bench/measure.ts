/** Milliseconds of work, one way and the honest other way. */
export type Pair = { ours: () => Promise<number>; baseline: () => Promise<number> };
export type Medians = {
  ours: number;
  baseline: number;
  ratio: number;
  least: number;
  pairs: number;
};

type Effort = { warm?: number; least?: number; most?: number; budgetMs?: number };

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Both sides in turn, each as often first as second, so that what else the machine does falls on both.
 * `least` is the ratio of the fastest of each: what is left when nothing interfered.
 */
export async function compare({ ours, baseline }: Pair, effort: Effort = {}): Promise<Medians> {
  const { warm = 2, least = 9, most = 25, budgetMs = 2000 } = effort;
  for (let run = 0; run < warm; run += 1) {
    await ours();
    await baseline();
  }
  const mine: number[] = [];
  const theirs: number[] = [];
  const until = performance.now() + budgetMs;
  while (mine.length < least || (mine.length < most && performance.now() < until)) {
    if (mine.length % 2) {
      mine.push(await ours());
      theirs.push(await baseline());
    } else {
      theirs.push(await baseline());
      mine.push(await ours());
    }
  }
  const [a, b] = [median(mine), median(theirs)];
  return {
    ours: a,
    baseline: b,
    ratio: a / b,
    least: Math.min(...mine) / Math.min(...theirs),
    pairs: mine.length,
  };
}
