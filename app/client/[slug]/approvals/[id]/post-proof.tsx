import { PinThreads } from '@/components/annotations/pin-threads';
import { Proof } from '@/components/annotations/proof';
import { ProofKeyboard } from '@/components/annotations/proof-keyboard';
import { ProofStage } from '@/components/annotations/proof-stage';
import { ProofToolbar } from '@/components/annotations/proof-toolbar';
import { timesOf } from '@/components/annotations/times';
import { RoundHistory } from '@/components/approvals/round-history';
import { NoteForm } from '@/components/portal/proof/note-form';
import { Notes } from '@/components/portal/proof/notes';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { PostChanges } from '@/components/posts/post-changes';
import { PostPreview } from '@/components/posts/post-preview';
import { dayAndTime } from '@/lib/core/clock';
import { getSettings } from '@/lib/notifications/settings';
import { roundsAsHistory } from '@/lib/portal/history';
import type { PostProof } from '@/lib/portal/queries/posts';
import type { Portal } from '@/lib/portal/queries/portal';
import { pictureOf, sameVersion } from '@/lib/posts/versions';
import { PostDecision } from './post-decision';
import { PostFacts } from './post-facts';
import { namesOfVersions, postPins, postSheet } from './post-views';
import { ProofHeading } from './proof-heading';
import { WhoDecides } from './who-decides';

type Props = { proof: PostProof; portal: Portal };

/** A post as it will stand in a feed, its picture to pin on, and everything that is decided on. */
export async function PostProofPage({ proof, portal }: Props) {
  const { post, pins, shown } = proof;
  const { client, session, now } = portal;
  const staged = pins.length > 0 || (shown.content && pictureOf(shown.content) !== null);
  const sheets = postSheets(proof, portal);
  const settings = await getSettings(session);
  return (
    <Proof
      subject={{ kind: 'post', id: post.id }}
      {...sheets}
      names={namesOfVersions(proof)}
      pins={pins}
      rights={postPins(proof, portal)}
      times={timesOf(pins, { now, zone: client.time_zone })}
    >
      <div className="proof bg-sunken [--proof-foot:73px] max-lg:flex max-lg:flex-col lg:grid lg:h-[calc(100dvh-100px)] lg:min-h-150 lg:grid-cols-[minmax(0,1fr)_376px]">
        <div className="min-w-0 max-lg:contents lg:grid lg:min-h-0 lg:grid-rows-[auto_minmax(0,1fr)]">
          <ProofToolbar {...sheets}>
            <ProofHeading title={post.title} home={portal.home} place={null} />
          </ProofToolbar>
          {staged ? (
            <div className="grid min-h-0 max-lg:order-2">
              <ProofStage />
            </div>
          ) : (
            <div className="p-4 pb-8 max-lg:order-1 lg:overflow-auto lg:p-8 lg:pb-32">
              <Preview proof={proof} portal={portal} />
            </div>
          )}
        </div>
        <aside
          aria-label="About this version"
          tabIndex={0}
          className="border-line bg-surface text-14 -outline-offset-2 max-lg:contents lg:min-h-0 lg:overflow-auto lg:border-l"
        >
          {staged && (
            <div className="bg-surface max-lg:order-1">
              <PanelSection title="How it will look">
                <Preview proof={proof} portal={portal} />
              </PanelSection>
            </div>
          )}
          <div className="relative border-line bg-surface pb-28 max-lg:order-3 max-lg:border-t lg:pb-24">
            {staged && <PinThreads />}
            <About proof={proof} portal={portal} />
          </div>
        </aside>
        <PostDecision proof={proof} portal={portal} />
        {staged && <ProofKeyboard singleKeys={settings.single_keys} />}
      </div>
    </Proof>
  );
}

/** Two pictures are only compared where they are two. */
function postSheets({ shown, before }: PostProof, portal: Portal) {
  const pictures = [shown, before].map((seen) => seen?.content && pictureOf(seen.content)?.id);
  return {
    now: postSheet(shown, portal),
    before: before && pictures[0] !== pictures[1] ? postSheet(before, portal) : null,
  };
}

function Preview({ proof: { post, shown }, portal: { client } }: Props) {
  return (
    <PostPreview
      channel={post.channel}
      client={{ name: client.name, color: client.brand_color }}
      caption={shown.content?.caption ?? ''}
      media={shown.content?.media ?? []}
      when={post.publish_at && dayAndTime(post.publish_at, client.time_zone)}
      className="mx-auto max-w-100"
    />
  );
}

function About({ proof, portal }: Props) {
  const { post, approval, shown, before, rounds, notes } = proof;
  const { client, session, now } = portal;
  const changed = shown.content && before?.content && !sameVersion(before.content, shown.content);
  return (
    <>
      {changed && before.content && shown.content && (
        <PanelSection title={`Changed since version ${before.round.round}`}>
          <PostChanges
            from={{ name: `Version ${before.round.round}`, ...before.content }}
            to={{ name: `Version ${shown.round.round}`, ...shown.content }}
          />
        </PanelSection>
      )}
      <PostFacts proof={proof} portal={portal} />
      <WhoDecides approval={approval} portal={portal} />
      <Notes
        notes={notes}
        viewer={session.userId}
        now={now}
        zone={client.time_zone}
        composer={
          portal.canComment && (
            <NoteForm about={{ kind: 'post', id: post.id }} to={session.agency.name} />
          )
        }
      />
      <PanelSection title="History">
        <RoundHistory rounds={roundsAsHistory(rounds, shown.round.id, portal)} />
      </PanelSection>
    </>
  );
}
