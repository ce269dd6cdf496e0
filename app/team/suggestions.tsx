import { Suggestion } from '@/components/workload/suggestion';
import { DUTIES, type CampaignDuty } from '@/lib/campaigns/names';
import { campaignCan } from '@/lib/campaigns/reach';
import type { Assignment } from '@/lib/campaigns/reach';
import { assignCampaign } from '@/lib/campaigns/bulk-actions';
import { shortDate } from '@/lib/core/due';
import { today } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { reasonFor } from '@/lib/workload/load';
import { assignFlow } from '@/lib/flows/actions';
import { assignPopup } from '@/lib/popups/actions';
import type { WorkKind } from '@/lib/workload/stages';
import { suggest } from '@/lib/workload/queries';

/** What is over or already with its readers needs nobody. */
const CLOSED = ['sent', 'live', 'paused', 'archived', 'cancelled'];
const ASSIGN = { campaign: assignCampaign, flow: assignFlow, popup: assignPopup };

type Props = {
  session: Session;
  kind: WorkKind;
  work: { id: string; status: string; client: { name: string }; assignees: readonly Assignment[] };
  duties?: readonly CampaignDuty[];
};

/** Whom to give what nobody has, with why. */
export async function Suggestions({ session, kind, work, duties = DUTIES }: Props) {
  const { db, agency } = session;
  const can = campaignCan(session, work.assignees);
  if (!can('campaigns.assign') || CLOSED.includes(work.status)) return null;
  const open = duties.filter((duty) => !work.assignees.some((one) => one.duty === duty));
  const found = await Promise.all(
    open.map(async (duty) => ({ duty, people: await suggest(db, kind, work.id, duty) })),
  );
  return found.map(({ duty, people }) => {
    const [first] = people;
    return (
      first && (
        <Suggestion
          key={duty}
          kind={kind}
          id={work.id}
          assign={ASSIGN[kind]}
          duty={duty}
          person={{ id: first.user_id, name: first.name }}
          reason={reasonFor(first, {
            client: work.client.name,
            until: shortDate(first.until, today(agency.timeZone)),
            others: people.filter(({ on_client }) => on_client === first.on_client).length - 1,
          })}
        />
      )
    );
  });
}
