import { TimerChip } from '@/components/time/timer-chip';
import { campaignNumber } from '@/lib/campaigns/names';
import type { Session } from '@/lib/core/session';
import { findRunning } from '@/lib/time/queries';

/** The timer that runs, in the bar of every page. */
export async function TeamTimer({ session }: { session: Session }) {
  const running = await findRunning(session);
  if (!running) return null;
  const { id, started_at, campaign, campaign_id, client } = running;
  return (
    <TimerChip
      key={id}
      startedAt={started_at}
      now={new Date().toISOString()}
      label={
        campaign
          ? `${campaignNumber(campaign.number)} ${campaign.title}`
          : (client?.name ?? session.agency.name)
      }
      href={campaign_id ? `/team/campaigns/${campaign_id}` : '/team/time'}
    />
  );
}
