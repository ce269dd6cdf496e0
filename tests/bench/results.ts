import { writeFileSync } from 'node:fs';

export type Result = {
  name: string;
  ours: number;
  baseline: number;
  ratio: number;
  /** The most the ratio may be; null is reported only. */
  goal: number | null;
  holds: boolean;
  unit: 'ms' | 'KB' | '×';
  note?: string;
};

type Measured = Pick<Result, 'name' | 'ours' | 'baseline'> &
  Partial<Result> & { goal: number | null };

const rounded = (value: number) => Number(value.toPrecision(4));

export function result({ ratio, unit = 'ms', ...given }: Measured): Result {
  const share = ratio ?? given.ours / given.baseline;
  return {
    ...given,
    unit,
    ours: rounded(given.ours),
    baseline: rounded(given.baseline),
    ratio: rounded(share),
    holds: given.holds ?? (given.goal === null || share <= given.goal),
  };
}

export function writeResults(file: string, results: Result[]): void {
  writeFileSync(file, `${JSON.stringify({ results }, null, 1)}\n`);
}

const cell = (value: string | number, width: number) => String(value).padStart(width);

export function print(title: string, results: Result[]): void {
  const width = Math.max(...results.map(({ name }) => name.length), title.length);
  console.log(
    `\n${title.padEnd(width)} ${cell('ours', 10)} ${cell('baseline', 10)} ${cell('ratio', 8)} ${cell('goal', 6)}`,
  );
  for (const { name, ours, baseline, ratio, goal, holds, unit, note } of results) {
    const line = [
      name.padEnd(width),
      cell(ours, 10),
      cell(baseline, 10),
      cell(ratio, 8),
      cell(goal ?? '–', 6),
    ];
    console.log(`${line.join(' ')} ${holds ? ' ' : '✗'} ${unit}${note ? `  ${note}` : ''}`);
  }
}
