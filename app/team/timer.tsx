import { TimerChip } from '@/components/time/timer-chip';
import { campaignNumber } from '@/lib/campaigns/names';
import type { Session } from '@/lib/core/session';
import { findRunning, type Running } from '@/lib/time/queries';

function homeOf({ campaign_id, flow_id, popup_id }: Running): string {
  if (campaign_id) return `/team/campaigns/${campaign_id}`;
  if (flow_id) return `/team/flows/${flow_id}`;
  return popup_id ? `/team/popups/${popup_id}` : '/team/time';
}

/** The timer that runs, in the bar of every page. */
export async function TeamTimer({ session }: { session: Session }) {
  const running = await findRunning(session);
  if (!running) return null;
  const { id, started_at, campaign, flow, popup, client } = running;
  return (
    <TimerChip
      key={id}
      startedAt={started_at}
      now={new Date().toISOString()}
      label={
        campaign
          ? `${campaignNumber(campaign.number)} ${campaign.title}`
          : (flow?.title ?? popup?.title ?? client?.name ?? session.agency.name)
      }
      href={homeOf(running)}
    />
  );
}
