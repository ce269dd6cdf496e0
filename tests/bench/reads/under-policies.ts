import { compare, median } from '../measure.ts';
import { result, type Result } from '../results.ts';
import type { World } from '../world.ts';
import type { ActorName } from './actors.ts';
import { CALL_READS, MODULE_READS } from './module-queries.ts';
import { planReads, prove } from './plan.ts';
import { ADMIN_READS, CLIENT_READS, OWN_READS, type Read, TEAM_READS } from './queries.ts';

const WORST = 2.5;
const MIDDLE = 1.5;

function readsOf(who: ActorName): Read[] {
  if (who === 'member') return [...CLIENT_READS, ...OWN_READS];
  return [
    ...TEAM_READS,
    ...MODULE_READS,
    ...(who === 'copywriter' ? [] : CALL_READS),
    ...(who === 'admin' ? ADMIN_READS : []),
    ...OWN_READS,
  ];
}

/** What cannot be written by hand is no measurement, and no reason to measure nothing else: it does not hold. */
const unproved = (name: string, note: string) =>
  result({ name, ours: 0, baseline: 0, ratio: 0, goal: WORST, holds: false, note });

/**
 * Every list and count the app ships, as each kind of person, against the same query by the owner with its predicate by
 * hand. `only` names a few of them; `when` says in the results what is different this time.
 */
export async function underPolicies(
  world: World,
  { only, when = '' }: { only?: string[]; when?: string } = {},
): Promise<Result[]> {
  const plan = await planReads(world, (who) =>
    readsOf(who).filter(({ name }) => !only || only.includes(name)),
  );
  try {
    const results: Result[] = [];
    for (const read of plan.reads) {
      const name = `${read.name}${when} · ${read.who}`;
      const doubt = await prove(plan, read).then(
        () => null,
        (error: unknown) => String(error),
      );
      if (doubt) {
        results.push(unproved(name, doubt));
        continue;
      }
      const alone: [number[], number[]] = [[], []];
      const measured = await compare({
        ours: async () => {
          const { whole, alone: statement } = await plan.as[read.who].ask(read.ours);
          alone[0].push(statement);
          return whole;
        },
        baseline: async () => {
          const { whole, alone: statement } = await plan.owner.ask(read.byHand);
          alone[1].push(statement);
          return whole;
        },
      });
      const bare = median(alone[0]) / median(alone[1]);
      const note = `fastest ${measured.least.toFixed(2)}, statements alone ${bare.toFixed(2)}`;
      results.push(result({ name, ...measured, goal: WORST, note }));
    }
    if (only) return results;
    const middle = median(results.flatMap(({ ratio }) => (ratio > 0 ? [ratio] : [])));
    return [
      ...results,
      result({
        name: 'the median of all reads',
        ours: middle,
        baseline: 1,
        goal: MIDDLE,
        unit: '×',
      }),
    ];
  } finally {
    await plan.close();
  }
}
