import { notFound } from 'next/navigation';
import { openCampaign } from '@/app/team/campaigns/record';
import { DesignProof } from '@/app/team/campaigns/design-proof';
import { DesignUpload } from '@/components/files/design-upload';
import { Scroll } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { listDesigns } from '@/lib/campaigns/copies';
import { lockedWords } from '@/lib/campaigns/locked';
import { campaignCan } from '@/lib/campaigns/reach';
import { addDesign, startDesignUpload } from '@/lib/campaigns/version-actions';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
};

export default async function DesignPage({ params, searchParams }: Props) {
  const { session, campaign } = await openCampaign((await params).id);
  const { version } = await searchParams;
  const designs = await listDesigns(session.db, campaign.client_id, campaign.id);
  const shown = version ? designs.find((one) => String(one.version) === version) : designs[0];
  if (version && !shown) notFound();
  const locked = lockedWords(campaign.status);
  const mayUpload = campaignCan(session, campaign.assignees)('campaigns.edit_design') && !locked;
  const upload = mayUpload && (
    <DesignUpload
      subjectId={campaign.id}
      next={(designs[0]?.version ?? 0) + 1}
      start={startDesignUpload}
      add={addDesign}
    />
  );
  if (shown) {
    return (
      <DesignProof
        session={session}
        campaign={campaign}
        designs={designs}
        shown={shown}
        notice={locked}
        upload={upload}
      />
    );
  }
  return (
    <Scroll aria-label="Design">
      {locked && <Banner>{locked}</Banner>}
      <div className="grid gap-4 p-4">
        {upload && <div className="max-w-90">{upload}</div>}
        <EmptyState title="No design yet">
          {mayUpload
            ? 'Upload the first version: it stays beside every later one.'
            : 'The campaign’s designer uploads it here.'}
        </EmptyState>
      </div>
    </Scroll>
  );
}
