import { TimerButton } from '@/components/time/timer-button';
import type { Session } from '@/lib/core/session';
import { findRunning } from '@/lib/time/queries';

/** The timer of one campaign, for who writes hours down. */
export async function RecordTimer({
  session,
  campaignId,
}: {
  session: Session;
  campaignId: string;
}) {
  if (!session.permissions['time.track'] || session.viewing) return null;
  const running = await findRunning(session);
  return <TimerButton campaignId={campaignId} running={running?.campaign_id === campaignId} />;
}
