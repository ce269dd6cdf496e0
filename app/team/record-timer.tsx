import { TimerButton } from '@/components/time/timer-button';
import type { Session } from '@/lib/core/session';
import { workOf } from '@/lib/time/about';
import { findRunning } from '@/lib/time/queries';
import type { WorkKind } from '@/lib/workload/stages';

type Props = { session: Session; kind?: WorkKind; id: string };

/** The timer of one campaign, flow or popup, for who writes hours down. */
export async function RecordTimer({ session, kind = 'campaign', id }: Props) {
  if (!session.permissions['time.track'] || session.viewing) return null;
  const running = await findRunning(session);
  return (
    <TimerButton target={`${kind}:${id}`} running={running !== null && workOf(running) === id} />
  );
}
