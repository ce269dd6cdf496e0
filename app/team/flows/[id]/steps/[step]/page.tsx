import { notFound } from 'next/navigation';
import { loadMessage } from '@/app/team/flows/message';
import { AskedHere } from '@/app/team/asked-here';
import { TasksHere } from '@/app/team/tasks/tasks-here';
import { Composer } from '@/components/comments/composer';
import { Trail } from '@/components/comments/trail';
import { DesignUpload } from '@/components/files/design-upload';
import { DesignVersions } from '@/components/files/design-versions';
import { FlowRounds } from '@/components/flows/flow-rounds';
import { MessageCopyDesk } from '@/components/flows/message-copy';
import { Scroll } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { CopyVersions } from '@/components/writing/copy-versions';
import { blockingPins, blockingWords, tally } from '@/lib/annotations/format';
import { listPins } from '@/lib/annotations/queries';
import { findSnippets } from '@/lib/content/snippet-actions';
import { lockedMessage, stepName } from '@/lib/flows/format';
import { addMessageDesign, startMessageUpload } from '@/lib/flows/version-actions';

type Props = {
  params: Promise<{ id: string; step: string }>;
  searchParams: Promise<{ v?: string | string[]; with?: string | string[] }>;
};

/** One message of a flow: its words, its designs, and what was said and decided about it. */
export default async function MessagePage({ params, searchParams }: Props) {
  const [{ id, step: stepId }, query] = await Promise.all([params, searchParams]);
  const loaded = await loadMessage(id, stepId);
  if (!loaded) notFound();
  const { session, flow, can, step, copies, designs, rounds, talk } = loaded;
  const name = stepName(step);
  const base = `/team/flows/${flow.id}/steps/${step.id}`;
  const locked = lockedMessage(flow.status, step.status);
  const mayDraw = can('campaigns.edit_design') && !locked;
  const pins = await listPins(session, { clientId: flow.client_id, subjectId: step.id });
  const blocked = blockingWords(blockingPins(pins));
  const now = new Date();
  const zone = session.agency.timeZone;
  const shown = copies.find(({ version }) => String(version) === query.v) ?? copies[0];
  const against = copies.find(({ version }) => String(version) === query.with);

  return (
    <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
      <Scroll aria-label="Message" className="max-lg:overflow-visible">
        <section aria-labelledby="copy">
          <SectionHead id="copy" title="Copy" count={copies[0]?.version} />
          <MessageCopyDesk
            stepId={step.id}
            base={base}
            copies={copies}
            shown={shown}
            against={against}
            mayWrite={can('campaigns.edit_copy') && !locked}
            findSnippets={
              session.permissions['content.read'] && findSnippets.bind(null, flow.client_id)
            }
          />
        </section>
        {step.kind === 'email' && (
          <section aria-labelledby="design" className="border-t border-line">
            <SectionHead
              id="design"
              title="Design"
              count={designs[0]?.version}
              aside={
                designs.length > 0 && (
                  <TextLink href={`${base}/design`}>
                    {pins.length > 0 ? `Pins: ${tally(pins)}` : 'Pin the design'}
                  </TextLink>
                )
              }
            />
            {blocked && <Banner tone="caution">{blocked}</Banner>}
            <div className="grid gap-4 p-4">
              {mayDraw && (
                <div className="max-w-90">
                  <DesignUpload
                    subjectId={step.id}
                    next={(designs[0]?.version ?? 0) + 1}
                    start={startMessageUpload}
                    add={addMessageDesign}
                  />
                </div>
              )}
              {designs.length > 0 ? (
                <div className="overflow-x-auto" role="group" aria-label="Designs" tabIndex={0}>
                  <DesignVersions designs={designs} title={name} now={now} zone={zone} />
                </div>
              ) : (
                !mayDraw && (
                  <EmptyState title="No design yet" as="h3">
                    The flow’s designer uploads it here.
                  </EmptyState>
                )
              )}
            </div>
          </section>
        )}
      </Scroll>
      <section
        aria-label="About this message"
        className="flex min-h-0 w-100 shrink-0 flex-col border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
      >
        <Scroll aria-label="Versions and what happened" className="max-lg:overflow-visible">
          {copies.length > 0 && shown && (
            <>
              <SectionHead title="Versions of the copy" count={copies.length} />
              <CopyVersions
                copies={copies}
                base={base}
                shown={shown.version}
                against={against?.version}
                now={now}
                zone={zone}
              />
            </>
          )}
          <AskedHere session={session} client={flow.client} subjectId={step.id} />
          {rounds.length > 0 && (
            <>
              <SectionHead title="The client’s decisions" count={rounds.length} />
              <FlowRounds rounds={rounds.toReversed()} now={now} zone={zone} />
            </>
          )}
          <TasksHere
            session={session}
            clientId={flow.client_id}
            about={{ kind: 'flow_email', id: step.id, name }}
          />
          <SectionHead title="Activity and comments" count={talk.trail.length} />
          <Trail items={talk.trail} now={now} zone={zone} />
        </Scroll>
        {talk.audiences.length > 0 && (
          <div className="border-t border-line bg-surface px-4 py-2 max-lg:sticky max-lg:bottom-0">
            <Composer
              subjectKind="flow_email"
              subjectId={step.id}
              people={talk.people}
              audiences={talk.audiences}
              clientHint={talk.clientHint}
            />
          </div>
        )}
      </section>
    </div>
  );
}
