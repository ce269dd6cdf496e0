import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadMessage } from '@/app/team/flows/message';
import { AskedHere } from '@/app/team/asked-here';
import { Composer } from '@/components/comments/composer';
import { Trail } from '@/components/comments/trail';
import { DesignUpload } from '@/components/files/design-upload';
import { DesignVersions } from '@/components/files/design-versions';
import { MessageMoves } from '@/components/flows/flow-moves';
import { MessageStatusLabel } from '@/components/flows/flow-status';
import { FlowRounds } from '@/components/flows/flow-rounds';
import { MessageCopyDesk } from '@/components/flows/message-copy';
import { WhatIsAsked } from '@/components/flows/what-is-asked';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { ClientName } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHead } from '@/components/ui/section-head';
import { CopyVersions } from '@/components/writing/copy-versions';
import { findSnippets } from '@/lib/content/snippet-actions';
import { lockedMessage, stepName } from '@/lib/flows/format';
import { offeredMessageMoves } from '@/lib/flows/moves';
import { addMessageDesign, startMessageUpload } from '@/lib/flows/version-actions';

type Props = {
  params: Promise<{ id: string; step: string }>;
  searchParams: Promise<{ v?: string | string[]; with?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, step } = await params;
  const message = await loadMessage(id, step);
  return { title: message ? `${stepName(message.step)}, ${message.flow.title}` : undefined };
}

export default async function MessagePage({ params, searchParams }: Props) {
  const [{ id, step: stepId }, query] = await Promise.all([params, searchParams]);
  const loaded = await loadMessage(id, stepId);
  if (!loaded) notFound();
  const { session, flow, can, step, copies, designs, rounds, talk, before, next, leaves } = loaded;
  const name = stepName(step);
  const base = `/team/flows/${flow.id}/steps/${step.id}`;
  const locked = lockedMessage(flow.status, step.status);
  const mayDraw = can('campaigns.edit_design') && !locked;
  const now = new Date();
  const zone = session.agency.timeZone;
  const shown = copies.find(({ version }) => String(version) === query.v) ?? copies[0];
  const against = copies.find(({ version }) => String(version) === query.with);

  return (
    <>
      <PageBar
        title={name}
        crumbs={[
          { href: '/team/flows', label: 'Flows' },
          { href: `/team/flows/${flow.id}`, label: flow.title },
        ]}
      />
      <PageBody>
        <Subbar>
          {before && (
            <LinkButton
              href={`/team/flows/${flow.id}/steps/${before.id}`}
              label={`Before it: ${stepName(before)}`}
              size="sm"
            >
              <ChevronLeft />
            </LinkButton>
          )}
          {next && (
            <LinkButton
              href={`/team/flows/${flow.id}/steps/${next.id}`}
              label={`After it: ${stepName(next)}`}
              size="sm"
            >
              <ChevronRight />
            </LinkButton>
          )}
          <span className="shrink-0 whitespace-nowrap text-dim">{leaves}</span>
          <span className="flex-1" />
          <ClientName
            name={flow.client.name}
            color={flow.client.brand_color}
            className="shrink-0 max-md:hidden"
          />
          <MessageStatusLabel status={step.status} />
          <MessageMoves
            key={step.status}
            message={{ id: step.id, name, status: step.status }}
            moves={offeredMessageMoves(flow.status, step, can)}
            before={
              <WhatIsAsked
                approvers={loaded.approvers}
                messages={[]}
                decideBy={flow.decide_by}
                message={name}
              />
            }
          />
        </Subbar>
        {locked && <Banner>{locked}</Banner>}
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
                <SectionHead id="design" title="Design" count={designs[0]?.version} />
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
      </PageBody>
    </>
  );
}
