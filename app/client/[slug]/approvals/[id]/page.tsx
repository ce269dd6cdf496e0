import { type Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RoundHistory } from '@/components/approvals/round-history';
import { CopyPanel, Lines } from '@/components/portal/proof/copy-panel';
import { NoteForm } from '@/components/portal/proof/note-form';
import { Notes } from '@/components/portal/proof/notes';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { ProofKeys } from '@/components/portal/proof/proof-keys';
import { ProofStage } from '@/components/portal/proof/proof-stage';
import { ProofToolbar } from '@/components/portal/proof/proof-toolbar';
import { findApproval } from '@/lib/approvals/queries';
import { pastRounds } from '@/lib/portal/history';
import { findProof } from '@/lib/portal/queries/proof';
import { openPortal } from '@/lib/portal/queries/portal';
import { ProofDecision } from './proof-decision';
import { copyText, factsOf, sheetOf } from './views';

type Props = { params: Promise<{ slug: string; id: string }> };

async function read({ params }: Props) {
  const { slug, id } = await params;
  const portal = await openPortal(slug);
  const proof = await findProof(portal, id);
  if (!proof) {
    const asked = await findApproval(portal.session.db, portal.client.id, id);
    if (asked?.subject_kind === 'post') redirect(`${portal.home}/posts/${asked.subject_id}`);
    notFound();
  }
  return { portal, proof };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { proof } = await read(props);
  return { title: proof.campaign.title };
}

export default async function ProofPage(props: Props) {
  const { portal, proof } = await read(props);
  const { client, session, home, now, canComment } = portal;
  const { campaign, shown, before } = proof;
  const copy = copyText(proof);

  return (
    <div className="proof bg-sunken lg:grid lg:min-h-[calc(100dvh-56px)] lg:grid-cols-[minmax(0,1fr)_376px]">
      <div className="min-w-0">
        <ProofToolbar
          title={campaign.title}
          backHref={home}
          place={proof.place}
          version={shown.round.round}
          before={before?.round.round ?? null}
        />
        <ProofStage
          now={sheetOf(shown, portal)}
          before={before && sheetOf(before, portal)}
          plain={<Lines lines={copy?.lines ?? []} />}
        />
      </div>
      <aside
        aria-label="About this version"
        tabIndex={0}
        className="border-line bg-surface pb-28 text-14 -outline-offset-2 max-lg:border-t lg:sticky lg:top-0 lg:h-dvh lg:overflow-auto lg:border-l lg:pb-24"
      >
        <CopyPanel copy={copy} facts={factsOf(proof, portal)} />
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
      {before && <ProofKeys />}
    </div>
  );
}
