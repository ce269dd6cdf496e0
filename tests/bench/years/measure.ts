import type { Builds } from '../pages/build.ts';
import { firstByte } from '../pages/first-byte.ts';
import { underPolicies } from '../reads/under-policies.ts';
import type { Result } from '../results.ts';
import type { World } from '../world.ts';
import { fill } from './fill.ts';

const METRICS = ', 10 M metrics';
const APPROVALS = ', 100,000 approvals';

/** The dashboard and what a client earned, once there are ten million measured campaigns beside a million lines of activity. */
async function afterMetrics(world: World, builds: Builds): Promise<Result[]> {
  await fill(world, 'metrics');
  return [
    ...(await firstByte(world, builds, {
      only: ['dashboard', 'portal', 'portal campaigns'],
      when: METRICS,
    })),
    ...(await underPolicies(world, {
      only: ['portal: earned', 'portal: on the way', 'portal: sent', 'record: results'],
      when: METRICS,
    })),
  ];
}

/** The home of a client who has decided a hundred thousand times. */
async function afterApprovals(world: World, builds: Builds): Promise<Result[]> {
  await fill(world, 'approvals');
  return [
    ...(await firstByte(world, builds, { only: ['portal'], when: APPROVALS })),
    ...(await underPolicies(world, {
      only: ['portal: asks', 'portal: proof', 'portal: rooms'],
      when: APPROVALS,
    })),
  ];
}

export async function afterYears(world: World, builds: Builds): Promise<Result[]> {
  return [...(await afterMetrics(world, builds)), ...(await afterApprovals(world, builds))];
}
