import { findOurs, holdsThisContent } from './marker.ts';
import { publish } from './publish.ts';
import { retry, type Outcome, type Ports, type Schedule } from './schedule.ts';
import { withdraw } from './withdraw.ts';

/** Brings Klaviyo to what is wanted now, from wherever an earlier worker left it. */
export async function converge(ports: Ports, schedule: Schedule): Promise<Outcome> {
  if (schedule.wanted === 'cancelled') return withdraw(ports, schedule);

  const ours = await findOurs(ports.klaviyo, schedule);
  if (!ours.ok) return retry(ours.failure);
  // Edited and approved again before its cancellation got through: the old content must not go out.
  if (ours.value && !holdsThisContent(ours.value, schedule)) return withdraw(ports, schedule);

  const outcome = await publish(ports, schedule, ours.value);
  if (!outcome) return withdraw(ports, schedule);
  // A refused campaign must not stay behind as a draft that somebody sends by hand.
  if (outcome.kind === 'settled' && outcome.state === 'failed') await withdraw(ports, schedule);
  return outcome;
}
