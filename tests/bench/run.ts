import './reads/modules.ts';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Builds } from './pages/build.ts';
import { print, writeResults, type Result } from './results.ts';
import { type Started, startWorld } from './world.ts';

const CAMPAIGNS = 100_000;

type Ground = { large: Started; small?: Started; builds?: Builds };
type Part = {
  name: string;
  title: string;
  needs?: 'small' | 'builds';
  run(ground: Ground): Promise<Result[]>;
};

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This part was given less than it needs.');
  return value;
}

const PARTS: Part[] = [
  {
    name: 'reads',
    title: 'Reading under policies ÷ the same by the owner, by hand',
    run: async ({ large }) => (await import('./reads/under-policies.ts')).underPolicies(large),
  },
  {
    name: 'sizes',
    title: 'The same page with ten times the history ÷ with a tenth of it',
    needs: 'small',
    run: async ({ large, small }) =>
      (await import('./reads/flatness.ts')).acrossSizes(large, present(small)),
  },
  {
    name: 'deep',
    title: 'A page far down ÷ the first',
    run: async ({ large }) => (await import('./reads/flatness.ts')).deepInTheList(large),
  },
  {
    name: 'moves',
    title: 'A move with all it sets off ÷ the same rows, written bare',
    run: async ({ large }) => (await import('./moves/moves.ts')).moves(large),
  },
  {
    name: 'suggestion',
    title: 'Whom to give the next one ÷ what nobody notices waiting for',
    run: async ({ large }) => (await import('./suggestion.ts')).suggestion(large),
  },
  {
    name: 'live',
    title: 'From commit to browser ÷ NOTIFY to LISTEN',
    run: async ({ large }) => (await import('./live.ts')).live(large),
  },
  {
    name: 'pages',
    title: 'A page ÷ its questions to the gateway and a page that asks nothing',
    needs: 'builds',
    run: async ({ large, builds }) =>
      (await import('./pages/first-byte.ts')).firstByte(large, present(builds)),
  },
  {
    name: 'search',
    title: 'The search over 200,000 documents ÷ its query by the owner',
    run: async ({ large }) => (await import('./search.ts')).search(large),
  },
  {
    name: 'weight',
    title: 'What a route loads ÷ an empty app, gzip',
    needs: 'builds',
    run: async ({ large, builds }) =>
      (await import('./pages/weight.ts')).weights(large, present(builds)),
  },
  {
    name: 'phone',
    title: 'The largest paint on a slow phone ÷ two seconds',
    needs: 'builds',
    run: async ({ builds }) => (await import('./pages/phone.ts')).slowPhone(present(builds)),
  },
  {
    name: 'proof',
    title: 'Zoom and pan of 4,000 px with sixty pins ÷ the bare picture',
    needs: 'builds',
    run: async ({ builds }) => (await import('./pages/proof.ts')).proofMoves(present(builds)),
  },
  // From here on the world grows: what comes later is measured in the larger one.
  {
    name: 'years',
    title: 'Pages and reads after years ÷ their questions, the same by hand',
    needs: 'builds',
    run: async ({ large, builds }) =>
      (await import('./years/measure.ts')).afterYears(large, present(builds)),
  },
  {
    name: 'crowd',
    title: 'A board over 5,000 open campaigns',
    needs: 'builds',
    run: async ({ large, builds }) =>
      (await import('./pages/crowd.ts')).crowdedBoard(large, present(builds)),
  },
];

const busy = () => `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;
const began = performance.now();
const say = (what: string) =>
  console.log(
    `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what} (${busy()})`,
  );

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const wanted = PARTS.filter(
  ({ name }) => !values.only || values.only.some((word) => name.includes(word)),
);
if (wanted.length === 0)
  throw new Error(`--only knows ${PARTS.map(({ name }) => name).join(', ')}.`);
const needs = (what: Part['needs']) => wanted.some((part) => part.needs === what);

const started: Started[] = [];
let builds: Builds | undefined;
let stopping: Promise<unknown> | undefined;
const stop = () => {
  stopping ??= Promise.all(started.map((world) => world.stop())).then(() => builds?.dispose());
  return stopping;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(1)));

async function world(campaigns: number): Promise<Started> {
  const one = await startWorld(campaigns);
  started.push(one);
  return one;
}

try {
  say('loading');
  const [large, small] = await Promise.all([
    world(CAMPAIGNS),
    needs('small') ? world(CAMPAIGNS / 10) : undefined,
  ]);
  say('loaded');
  if (needs('builds')) {
    builds = await (await import('./pages/build.ts')).build();
    say('built');
  }
  const results: Result[] = [];
  for (const { name, title, run } of wanted) {
    const measured = await run({ large, small, builds });
    results.push(...measured);
    print(title, measured);
    say(name);
  }
  writeResults(join(import.meta.dirname, '../../bench.json'), results);
  const missed = results.filter(({ holds }) => !holds);
  console.log(`\n${results.length - missed.length} of ${results.length} hold. Figures: bench.json`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await stop();
}
