import { CampaignHours } from '@/components/time/campaign-hours';
import type { CampaignRecord } from '@/lib/campaigns/record';
import type { Session } from '@/lib/core/session';
import { listCampaignTime } from '@/lib/time/queries';

/** Estimate against actual: everybody's hours for who reads them, else one's own. */
export async function RecordHours({
  session,
  campaign,
}: {
  session: Session;
  campaign: CampaignRecord;
}) {
  const reach = session.permissions['time.read'];
  if (!reach) return null;
  const rows = await listCampaignTime(session.db, campaign.id);
  return (
    <CampaignHours
      estimateMinutes={campaign.estimateMinutes}
      seconds={rows.reduce((sum, { seconds }) => sum + seconds, 0)}
      everybody={reach === 'agency'}
    />
  );
}
