import { Suggestion } from '@/components/workload/suggestion';
import { DUTIES, type CampaignDuty } from '@/lib/campaigns/names';
import { campaignCan } from '@/lib/campaigns/reach';
import type { CampaignRecord } from '@/lib/campaigns/record';
import { shortDate } from '@/lib/core/due';
import { today } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { reasonFor } from '@/lib/workload/load';
import { suggest } from '@/lib/workload/queries';

const CLOSED = ['sent', 'cancelled'];

type Props = { session: Session; campaign: CampaignRecord; duties?: readonly CampaignDuty[] };

/** Whom to give what nobody has, with why. */
export async function Suggestions({ session, campaign, duties = DUTIES }: Props) {
  const { db, agency } = session;
  const can = campaignCan(session, campaign.assignees);
  if (!can('campaigns.assign') || CLOSED.includes(campaign.status)) return null;
  const open = duties.filter((duty) => !campaign.assignees.some((one) => one.duty === duty));
  const found = await Promise.all(
    open.map(async (duty) => ({ duty, people: await suggest(db, campaign.id, duty) })),
  );
  return found.map(({ duty, people }) => {
    const [first] = people;
    return (
      first && (
        <Suggestion
          key={duty}
          campaignId={campaign.id}
          duty={duty}
          person={{ id: first.user_id, name: first.name }}
          reason={reasonFor(first, {
            client: campaign.client.name,
            until: shortDate(first.until, today(agency.timeZone)),
            others: people.filter(({ on_client }) => on_client === first.on_client).length - 1,
          })}
        />
      )
    );
  });
}
