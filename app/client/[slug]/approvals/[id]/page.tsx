import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { PinThreads } from '@/components/annotations/pin-threads';
import { Proof } from '@/components/annotations/proof';
import { ProofKeyboard } from '@/components/annotations/proof-keyboard';
import { ProofStage } from '@/components/annotations/proof-stage';
import { ProofToolbar } from '@/components/annotations/proof-toolbar';
import { timesOf } from '@/components/annotations/times';
import { RoundHistory } from '@/components/approvals/round-history';
import { CopyPanel, Lines } from '@/components/portal/proof/copy-panel';
import { NoteForm } from '@/components/portal/proof/note-form';
import { Notes } from '@/components/portal/proof/notes';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { ProofSkeleton } from '@/components/portal/skeletons';
import { findApproval } from '@/lib/approvals/queries';
import { getSettings } from '@/lib/notifications/settings';
import { pastRounds } from '@/lib/portal/history';
import { findFlowProof } from '@/lib/portal/queries/flow-proof';
import { findPopupProof } from '@/lib/portal/queries/popups';
import { findPostProof } from '@/lib/portal/queries/posts';
import { findProof, type Proof as Read } from '@/lib/portal/queries/proof';
import { openPortal, type Portal } from '@/lib/portal/queries/portal';
import { MessageProofPage } from './message-proof';
import { OrderProofPage } from './order-proof';
import { PopupProofPage } from './popup-proof';
import { PostProofPage } from './post-proof';
import { ProofDecision } from './proof-decision';
import { ProofHeading } from './proof-heading';
import { copyText, designNames, factsOf, pinRights, sheetOf } from './views';
import { WhoDecides } from './who-decides';

type Props = { params: Promise<{ slug: string; id: string }> };

/** What is asked about; what is not theirs does not exist. */
async function open({ params }: Props) {
  const { slug, id } = await params;
  const portal = await openPortal(slug);
  const approval = await findApproval(portal.session.db, portal.client.id, id);
  if (!approval) notFound();
  return { portal, id, kind: approval.subject_kind, subject: approval.subject_id };
}
type Asked = Awaited<ReturnType<typeof open>>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { portal, id, kind, subject } = await open(props);
  if (kind === 'post') return { title: (await findPostProof(portal, subject, id))?.post.title };
  if (kind === 'campaign') return { title: (await findProof(portal, id))?.campaign.title };
  if (kind === 'popup') return { title: (await findPopupProof(portal, id))?.title };
  return { title: (await findFlowProof(portal, id))?.title };
}

/** The frame goes out first: a phone fetches what it needs to draw while the rest is being looked up. */
export default async function ProofPage(props: Props) {
  const asked = await open(props);
  return (
    <Suspense fallback={<ProofSkeleton />}>
      <Shown {...asked} />
    </Suspense>
  );
}

async function Shown({ portal, id, kind, subject }: Asked) {
  if (kind === 'post') {
    const proof = await findPostProof(portal, subject, id);
    return proof ? <PostProofPage proof={proof} portal={portal} /> : notFound();
  }
  if (kind === 'campaign') {
    const proof = await findProof(portal, id);
    return proof ? <CampaignProof proof={proof} portal={portal} /> : notFound();
  }
  if (kind === 'popup') {
    const proof = await findPopupProof(portal, id);
    return proof ? <PopupProofPage proof={proof} portal={portal} /> : notFound();
  }
  const proof = await findFlowProof(portal, id);
  if (!proof) notFound();
  return proof.kind === 'flow' ? (
    <OrderProofPage proof={proof} portal={portal} />
  ) : (
    <MessageProofPage proof={proof} portal={portal} />
  );
}

async function CampaignProof({ proof, portal }: { proof: Read; portal: Portal }) {
  const { client, session, now, canComment } = portal;
  const { campaign, shown, before } = proof;
  const copy = copyText(proof);
  const plain = <Lines lines={copy?.lines ?? []} />;
  const sheets = {
    now: sheetOf(shown, portal, plain),
    before: before && sheetOf(before, portal, plain),
  };
  const settings = await getSettings(session);

  return (
    <Proof
      subject={{ kind: 'campaign', id: campaign.id }}
      {...sheets}
      names={designNames(proof)}
      pins={proof.pins}
      rights={pinRights(campaign.status, proof, portal)}
      times={timesOf(proof.pins, { now, zone: client.time_zone })}
    >
      <div className="proof bg-sunken [--proof-foot:73px] max-lg:has-data-reason:[--proof-foot:121px] lg:grid lg:h-[calc(100dvh-100px)] lg:min-h-150 lg:grid-cols-[minmax(0,1fr)_376px]">
        <div className="min-w-0 lg:grid lg:min-h-0 lg:grid-rows-[auto_minmax(0,1fr)]">
          <ProofToolbar {...sheets}>
            <ProofHeading title={campaign.title} home={portal.home} place={proof.place} />
          </ProofToolbar>
          <ProofStage />
        </div>
        <aside
          aria-label="About this version"
          tabIndex={0}
          className="relative border-line bg-surface pb-28 text-14 -outline-offset-2 max-lg:border-t lg:min-h-0 lg:overflow-auto lg:border-l lg:pb-24"
        >
          <PinThreads />
          <CopyPanel copy={copy} facts={factsOf(proof, portal)} />
          <WhoDecides approval={proof.approval} portal={portal} />
          <Notes
            notes={proof.notes}
            viewer={session.userId}
            now={now}
            zone={client.time_zone}
            composer={
              canComment && (
                <NoteForm about={{ kind: 'campaign', id: campaign.id }} to={session.agency.name} />
              )
            }
          />
          <PanelSection title="History">
            <RoundHistory rounds={pastRounds(proof.versions, shown.round.id, portal)} />
          </PanelSection>
        </aside>
        <ProofDecision proof={proof} portal={portal} />
        <ProofKeyboard singleKeys={settings.single_keys} />
      </div>
    </Proof>
  );
}
