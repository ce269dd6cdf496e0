import { publish } from './publish.ts';
import type { Outcome, Ports, Schedule } from './schedule.ts';
import { withdraw } from './withdraw.ts';

/** Brings Klaviyo to what is wanted now, from wherever an earlier worker left it. */
export async function converge(ports: Ports, schedule: Schedule): Promise<Outcome> {
  if (schedule.wanted === 'cancelled') return withdraw(ports, schedule);
  const outcome = await publish(ports, schedule);
  if (!outcome) return withdraw(ports, schedule);
  // A refused campaign must not stay behind as a draft that somebody sends by hand.
  if (outcome.kind === 'settled' && outcome.state === 'failed') await withdraw(ports, schedule);
  return outcome;
}
