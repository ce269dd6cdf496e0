import { notFound } from 'next/navigation';
import { openCampaign } from '@/app/team/campaigns/record';
import { DesignProof } from '@/app/team/design-proof';
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

const ENDED: Partial<Record<string, string>> = {
  sent: 'This has been sent and stays as it was.',
  cancelled: 'This is cancelled.',
};

export default async function DesignPage({ params, searchParams }: Props) {
  const { session, campaign } = await openCampaign((await params).id);
  const { version } = await searchParams;
  const designs = await listDesigns(session.db, campaign.client_id, campaign.id);
  const shown = version ? designs.find((one) => String(one.version) === version) : designs[0];
  if (version && !shown) notFound();
  const locked = lockedWords(campaign.status);
  const can = campaignCan(session, campaign.assignees);
  const mayUpload = can('campaigns.edit_design') && !locked;
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
        subject={{ kind: 'campaign', id: campaign.id }}
        clientId={campaign.client_id}
        designs={designs}
        shown={shown}
        base={`/team/campaigns/${campaign.number}/design`}
        can={can}
        ended={ENDED[campaign.status] ?? null}
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
