import { openCampaign } from '@/app/team/campaigns/record';
import { DesignUpload } from '@/components/files/design-upload';
import { DesignVersions } from '@/components/files/design-versions';
import { Scroll } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { listDesigns } from '@/lib/campaigns/copies';
import { lockedWords } from '@/lib/campaigns/locked';
import { campaignCan } from '@/lib/campaigns/reach';
import { addDesign, startDesignUpload } from '@/lib/campaigns/version-actions';

type Props = { params: Promise<{ id: string }> };

export default async function DesignPage({ params }: Props) {
  const { session, campaign } = await openCampaign((await params).id);
  const designs = await listDesigns(session.db, campaign.client_id, campaign.id);
  const locked = lockedWords(campaign.status);
  const mayUpload = campaignCan(session, campaign.assignees)('campaigns.edit_design');
  return (
    <Scroll aria-label="Design">
      {locked && <Banner>{locked}</Banner>}
      <div className="grid gap-4 p-4">
        {mayUpload && !locked && (
          <div className="max-w-90">
            <DesignUpload
              subjectId={campaign.id}
              next={(designs[0]?.version ?? 0) + 1}
              start={startDesignUpload}
              add={addDesign}
            />
          </div>
        )}
        {designs.length > 0 ? (
          <DesignVersions
            designs={designs}
            title={campaign.title}
            now={new Date()}
            zone={session.agency.timeZone}
          />
        ) : (
          <EmptyState title="No design yet">
            {mayUpload
              ? 'Upload the first version: it stays beside every later one.'
              : 'The campaign’s designer uploads it here.'}
          </EmptyState>
        )}
      </div>
    </Scroll>
  );
}
