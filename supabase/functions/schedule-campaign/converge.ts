import { publish } from './publish.ts';
import type { Outcome, Ports, Schedule } from './schedule.ts';
import { withdraw } from './withdraw.ts';

/** Brings Klaviyo to what is wanted now, from wherever an earlier worker left it. */
export async function converge(ports: Ports, schedule: Schedule): Promise<Outcome> {
  if (schedule.wanted === 'scheduled') {
    const outcome = await publish(ports, schedule);
    if (outcome) return outcome;
  }
  return withdraw(ports, schedule);
}
