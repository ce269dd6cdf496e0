import { type ReactNode } from 'react';
import { PinThreads } from '@/components/annotations/pin-threads';
import { Proof, type Rights, type Sheet } from '@/components/annotations/proof';
import { ProofKeys } from '@/components/annotations/proof-keys';
import { ProofStage } from '@/components/annotations/proof-stage';
import { ProofToolbar } from '@/components/annotations/proof-toolbar';
import { FileCard } from '@/components/files/file-card';
import { VersionList } from '@/components/files/version-list';
import { Scroll } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { listPins } from '@/lib/annotations/queries';
import { type Design } from '@/lib/campaigns/copies';
import { campaignCan } from '@/lib/campaigns/reach';
import { type CampaignRecord } from '@/lib/campaigns/record';
import { dayAndTime } from '@/lib/core/clock';
import { type Session } from '@/lib/core/session';
import { isPicture } from '@/lib/files/picture';

type Props = {
  session: Session;
  campaign: CampaignRecord;
  designs: Design[];
  shown: Design;
  notice?: string;
  upload: ReactNode;
};

/** A campaign's designs as the team proofs them: the client's pins and its own. */
export async function DesignProof(props: Props) {
  const { session, campaign, designs, shown, notice, upload } = props;
  const zone = session.agency.timeZone;
  const before = designs.find(({ version }) => version === shown.version - 1);
  const base = `/team/campaigns/${campaign.number}/design`;
  const now = new Date();
  return (
    <Proof
      subject={{ kind: 'campaign', id: campaign.id }}
      now={sheetOf(shown, zone)}
      before={before ? sheetOf(before, zone) : null}
      pins={await listPins(session, { clientId: campaign.client_id, subjectId: campaign.id })}
      rights={rightsOf(props)}
      clock={{ now, zone }}
    >
      <Scroll
        aria-label="Design"
        className="proof lg:grid lg:grid-cols-[minmax(0,1fr)_376px] lg:overflow-hidden!"
      >
        <div className="min-w-0 lg:grid lg:min-h-0 lg:grid-rows-[auto_auto_minmax(0,1fr)]">
          {notice && <Banner>{notice}</Banner>}
          <ProofToolbar className="row-start-2" />
          <div className="row-start-3 grid min-h-0">
            <ProofStage />
          </div>
        </div>
        <aside
          aria-label="Pins and versions"
          tabIndex={0}
          className="relative border-line bg-surface pb-8 -outline-offset-2 max-lg:border-t lg:min-h-0 lg:overflow-auto lg:border-l"
        >
          <PinThreads />
          {upload && <div className="border-b border-line p-4 lg:px-5">{upload}</div>}
          <VersionList
            designs={designs}
            shown={shown.version}
            hrefOf={(version) => `${base}?version=${version}`}
            now={now}
            zone={zone}
          />
        </aside>
      </Scroll>
      <ProofKeys />
    </Proof>
  );
}

function sheetOf({ version, author, created_at, file }: Design, zone: string): Sheet {
  const picture = isPicture(file);
  return {
    version,
    name: `Version ${version}`,
    caption: [author?.name, dayAndTime(created_at, zone)].filter(Boolean).join(', '),
    file: picture ? file : null,
    plain: <FileCard file={file} />,
  };
}

function rightsOf({ session, campaign, designs, shown }: Props): Rights {
  const can = campaignCan(session, campaign.assignees);
  const mayPin = can('annotations.write');
  return {
    audiences: [
      ...(mayPin && can('comments.internal') ? (['internal'] as const) : []),
      ...(mayPin && shown.shared_at ? (['client'] as const) : []),
    ],
    settle: mayPin,
    locked: lockOf(campaign.status, shown.version !== designs[0]?.version),
  };
}

function lockOf(status: CampaignRecord['status'], replaced: boolean): string | null {
  if (status === 'sent') return 'This has been sent and stays as it was.';
  if (status === 'cancelled') return 'This is cancelled.';
  if (replaced)
    return 'There is a newer version of this design. Pins on this one stay as they are.';
  return null;
}
