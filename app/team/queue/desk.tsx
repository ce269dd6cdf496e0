import type { CampaignHead } from '@/app/team/campaigns/record';
import { BriefFields } from '@/components/campaigns/brief-fields';
import { CopyDesk } from '@/components/writing/copy-desk';
import { CopySheet } from '@/components/writing/copy-sheet';
import { DesignUpload } from '@/components/files/design-upload';
import { DesignVersions } from '@/components/files/design-versions';
import { HowItLeaves, ToClient } from '@/components/campaigns/going-out';
import { SaveForm } from '@/components/ui/save-form';
import { Chip } from '@/components/ui/chip';
import { saveFacts } from '@/lib/campaigns/actions';
import { lockedWords } from '@/lib/campaigns/locked';
import { addDesign, saveCopy, startDesignUpload } from '@/lib/campaigns/version-actions';
import type { CampaignRecord } from '@/lib/campaigns/record';
import { findSnippets } from '@/lib/content/snippet-actions';
import { toLocal } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import type { QueueStage } from '@/lib/queues/stages';
import { readDocument } from '@/lib/writing/document';

type Props = {
  session: Session;
  campaign: CampaignRecord;
  head: CampaignHead;
  stage: QueueStage;
};

/** The tools of one desk, with the work itself. */
export function Desk({ session, campaign, head, stage }: Props) {
  const { copies, designs, can } = head;
  const { latest } = copies;
  const locked = lockedWords(campaign.status);
  switch (stage) {
    case 'strategy':
      return <BriefDesk campaign={campaign} mayEdit={can('campaigns.edit_brief')} />;
    case 'copy':
      return (
        <CopyDesk
          subjectId={campaign.id}
          base={`/team/campaigns/${campaign.id}/copy`}
          save={saveCopy}
          latest={
            latest
              ? {
                  version: latest.version,
                  subject: latest.subject,
                  previewText: latest.preview_text,
                  body: readDocument(latest.body),
                  author: latest.author?.name ?? 'Somebody',
                }
              : null
          }
          mayWrite={can('campaigns.edit_copy')}
          locked={locked}
          findSnippets={
            session.permissions['content.read'] && findSnippets.bind(null, campaign.client_id)
          }
          others="The brief is beside this page."
        >
          {latest && <CopySheet copy={latest} />}
        </CopyDesk>
      );
    case 'design':
      return (
        <div className="grid gap-4 p-4">
          {can('campaigns.edit_design') && !locked && (
            <div className="max-w-90">
              <DesignUpload
                subjectId={campaign.id}
                next={(designs[0]?.version ?? 0) + 1}
                start={startDesignUpload}
                add={addDesign}
              />
            </div>
          )}
          <Work session={session} campaign={campaign} head={head} />
        </div>
      );
    case 'qa':
      return (
        <div className="p-4">
          <Work session={session} campaign={campaign} head={head} />
        </div>
      );
    case 'approved':
      return (
        <div className="grid max-w-[68ch] gap-4 p-4 text-14">
          <HowItLeaves campaign={campaign} connected={head.connected} />
          <ToClient
            campaign={campaign}
            copy={latest}
            design={designs[0]}
            approvers={head.approvers}
          />
          <Work session={session} campaign={campaign} head={head} />
        </div>
      );
  }
}

function Work({ session, campaign, head }: Omit<Props, 'stage'>) {
  const { latest } = head.copies;
  return (
    <div className="grid gap-6">
      <section className="min-w-0">
        <WorkHead title="Copy" version={latest?.version} />
        <div className="pt-3">
          {latest ? <CopySheet copy={latest} /> : <p className="text-dim">There is no copy yet.</p>}
        </div>
      </section>
      {campaign.channel === 'email' && (
        <section className="min-w-0">
          <WorkHead title="Design" version={head.designs[0]?.version} />
          <div className="overflow-x-auto pt-3">
            {head.designs.length > 0 ? (
              <DesignVersions
                designs={head.designs.slice(0, 2)}
                title={campaign.title}
                now={new Date()}
                zone={session.agency.timeZone}
              />
            ) : (
              <p className="text-dim">There is no design yet.</p>
            )}
          </div>
        </section>
      )}
    </div>
  );
}

function WorkHead({ title, version }: { title: string; version?: number }) {
  return (
    <h3 className="flex items-center gap-2 border-b border-line pb-2 font-semibold">
      {title}
      {version && <Chip tone="neutral">v{version}</Chip>}
    </h3>
  );
}

function BriefDesk({ campaign, mayEdit }: { campaign: CampaignRecord; mayEdit: boolean }) {
  const zone = campaign.client.time_zone;
  const sendLocal = campaign.send_at ? toLocal(campaign.send_at, zone) : '';
  return (
    <div className="max-w-160 p-4">
      <SaveForm action={saveFacts} saved="Campaign saved" label="Save the brief">
        <input type="hidden" name="id" value={campaign.id} />
        <input type="hidden" name="audienceSize" value={campaign.audience_size ?? ''} />
        <input type="hidden" name="senderName" value={campaign.sender_name} />
        <input type="hidden" name="senderEmail" value={campaign.sender_email} />
        <fieldset disabled={!mayEdit} className="grid gap-4">
          <BriefFields values={{ ...campaign, sendLocal }} zone={zone} />
        </fieldset>
      </SaveForm>
    </div>
  );
}
