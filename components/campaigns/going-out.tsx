import { Fact, Facts } from '@/components/ui/facts';
import { TextLink } from '@/components/ui/text-link';
import { day, dayAndTime } from '@/lib/core/clock';
import type { Copy, Design } from '@/lib/campaigns/copies';
import type { CampaignRecord } from '@/lib/campaigns/record';
import { zoneName } from '@/lib/campaigns/send-time';

type Props = {
  campaign: CampaignRecord;
  copy?: Copy;
  design?: Design;
  approvers: string[];
};

const missing = <span className="text-critical-text">Missing</span>;

/** Exactly what the client will be asked to decide. */
export function ToClient({ campaign, copy, design, approvers }: Props) {
  return (
    <Facts columns={1}>
      <Fact name="Asked" wide>
        {approvers.length > 0 ? approvers.join(', ') : 'Nobody at this client may approve yet'}
      </Fact>
      <Fact name="Subject" wide>
        <span className="text-ink">{copy ? copy.subject || 'No subject' : missing}</span>
      </Fact>
      <Fact name="Copy" wide>
        {copy ? `Version ${copy.version}` : missing}
      </Fact>
      {campaign.channel === 'email' && (
        <Fact name="Design" wide>
          {design ? `Version ${design.version}, ${design.file?.name ?? ''}` : missing}
        </Fact>
      )}
      <Fact name="From" wide>
        {campaign.sender_name || campaign.sender_email || 'No sender'}
      </Fact>
      <Fact name="Audience" wide>
        {campaign.audience || 'Not said'}
      </Fact>
      <Fact name="Decide by" wide>
        {campaign.decide_by
          ? day(`${campaign.decide_by}T12:00:00Z`, campaign.client.time_zone)
          : 'No date'}
      </Fact>
    </Facts>
  );
}

/** How a campaign will leave once it is scheduled: by Klaviyo, or by a person's hand. */
export function HowItLeaves({
  campaign,
  connected,
}: {
  campaign: CampaignRecord;
  connected: boolean;
}) {
  const { client, send_at } = campaign;
  return (
    <>
      <p>
        {send_at
          ? `It leaves on ${dayAndTime(send_at, client.time_zone)}, ${zoneName(client.time_zone)} time.`
          : 'It needs a send date first.'}
      </p>
      {connected ? (
        <p>{client.name}’s Klaviyo is connected: the campaign is created and scheduled there.</p>
      ) : (
        <p>
          {client.name}’s Klaviyo is not connected, so nothing is sent from here: schedule it in
          Klaviyo by hand. It counts as sent once its figures are imported.{' '}
          <TextLink href={`/team/clients/${client.slug}`}>Connect Klaviyo</TextLink>
        </p>
      )}
    </>
  );
}
