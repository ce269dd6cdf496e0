import { Fact, Facts } from '@/components/ui/facts';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { stageNames } from '@/lib/campaigns/names';
import type { CampaignRecord, Revision } from '@/lib/campaigns/record';
import { sendDay, zoneName } from '@/lib/campaigns/send-time';
import { time } from '@/lib/core/clock';

/** What the work is done from, beside it, with why it last came back. */
export function QueueBrief({
  campaign,
  revisions,
}: {
  campaign: CampaignRecord;
  revisions: Revision[];
}) {
  const { client, send_at, goal, audience, offer, brief } = campaign;
  const back = revisions.find(({ to_status, reason }) => to_status === campaign.status && reason);
  const parts = [
    ['Goal', goal],
    ['Offer', offer],
    ['Brief', brief],
  ] as const;
  return (
    <aside
      aria-label="Brief"
      className="w-80 shrink-0 overflow-y-auto border-l border-line max-xl:w-auto max-xl:border-t max-xl:border-l-0"
    >
      <SectionHead
        title="Brief"
        aside={<TextLink href={`/team/campaigns/${campaign.id}`}>Open the record</TextLink>}
      />
      <div className="grid gap-3 p-4">
        {back && (
          <div className="rounded-6 bg-caution-subtle px-3 py-2">
            <h4 className="text-12 font-medium text-caution-text">
              Came from {stageNames[back.from_status]}
            </h4>
            <p className="text-14 wrap-anywhere whitespace-pre-line">{back.reason}</p>
          </div>
        )}
        <Facts columns={1}>
          <Fact name="Sends">
            {send_at ? (
              <span className="tabular-nums">
                {sendDay(send_at, client.time_zone)}, {time(send_at, client.time_zone)}{' '}
                {zoneName(client.time_zone)}
              </span>
            ) : (
              <span className="text-faint">No date yet</span>
            )}
          </Fact>
          <Fact name="Audience">
            <span className="wrap-anywhere">{audience || 'Not said yet'}</span>
          </Fact>
        </Facts>
        {parts.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <h4 className="text-12 text-faint">{name}</h4>
                <p className="text-14 text-pretty wrap-anywhere whitespace-pre-line">{text}</p>
              </div>
            ),
        )}
      </div>
    </aside>
  );
}
