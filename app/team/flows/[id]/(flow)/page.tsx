import { AttachedHere } from '@/app/team/content/attached-here';
import { decisionOf, loadDiagram, loadParts, loadTalk, openFlow } from '@/app/team/flows/record';
import { TasksHere } from '@/app/team/tasks/tasks-here';
import { AskedHere } from '@/app/team/asked-here';
import { Composer } from '@/components/comments/composer';
import { Trail } from '@/components/comments/trail';
import { DecisionList } from '@/components/flows/decision-list';
import { FlowDiagram } from '@/components/flows/diagram';
import { FlowFacts } from '@/components/flows/flow-facts';
import { FlowStepper } from '@/components/flows/flow-steps-bar';
import { PublicationLine } from '@/components/flows/going-live';
import { Scroll } from '@/components/shell/page';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { today } from '@/lib/core/clock';
import { beginning, lockedFlow, stepName } from '@/lib/flows/format';
import { inOrder, pathOf } from '@/lib/flows/path';

type Props = { params: Promise<{ id: string }> };

export default async function FlowPage({ params }: Props) {
  const { session, flow, can } = await openFlow((await params).id);
  const parts = await loadParts(session, flow);
  const zone = session.agency.timeZone;
  const [steps, talk] = await Promise.all([
    loadDiagram(session, flow, parts),
    loadTalk(session, flow, flow, parts.members),
  ]);
  const now = new Date();
  const order = decisionOf(parts.rounds, flow.id, zone);
  const mayEdit =
    can('campaigns.edit_brief') && !lockedFlow(flow.status) && order?.status !== 'pending';
  const messages = inOrder(pathOf(steps)).filter(({ status }) => status !== null);

  return (
    <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
      <Scroll aria-label="Steps" className="flex flex-col max-lg:overflow-visible">
        <div className="border-b border-line px-4 pt-4 pb-3">
          <h2 className="text-20 wrap-anywhere">{flow.title}</h2>
          <FlowStepper flow={flow} className="mt-4" />
        </div>
        {flow.publication && (
          <div className="border-b border-line px-4 py-3">
            <PublicationLine publication={flow.publication} now={now} zone={zone} />
          </div>
        )}
        <div className="flex-1 bg-sunken px-4 py-6">
          <div className="mx-auto max-w-150 xl:has-[section]:max-w-220">
            <FlowDiagram
              flowId={flow.id}
              begins={beginning(flow)}
              steps={steps}
              mayEdit={mayEdit}
            />
          </div>
        </div>
      </Scroll>
      <section
        aria-label="About this flow"
        className="flex min-h-0 w-100 shrink-0 flex-col border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
      >
        <Scroll aria-label="What happened" className="max-lg:overflow-visible">
          <FlowFacts
            flow={flow}
            today={today(flow.client.time_zone)}
            className="border-b border-line px-4 py-3"
          />
          <section className="border-b border-line px-4 py-3">
            <h3 className="mb-1 text-13 font-semibold">Goal</h3>
            {flow.goal ? (
              <p className="text-14 text-pretty wrap-anywhere whitespace-pre-line text-dim">
                {flow.goal}
              </p>
            ) : (
              <p className="text-dim">
                Nobody has said yet what it is for.{' '}
                <TextLink href={`/team/flows/${flow.id}/plan`}>Write it</TextLink>
              </p>
            )}
          </section>
          <DecisionList
            order={order}
            messages={messages.map((step) => ({
              id: step.id,
              name: stepName(step),
              href: `/team/flows/${flow.id}/steps/${step.id}`,
              decision: step.decision,
            }))}
          />
          <AskedHere
            session={session}
            client={flow.client}
            subjectId={flow.id}
            part="The order and the waits"
          />
          <TasksHere
            session={session}
            clientId={flow.client_id}
            about={{ kind: 'flow', id: flow.id, name: flow.title }}
          />
          <AttachedHere
            session={session}
            client={flow.client}
            subject={{ kind: 'flow', id: flow.id }}
          />
          <SectionHead title="Activity and comments" count={talk.trail.length} />
          <Trail items={talk.trail} now={now} zone={zone} />
        </Scroll>
        {talk.audiences.length > 0 && (
          <div className="border-t border-line bg-surface px-4 py-2 max-lg:sticky max-lg:bottom-0">
            <Composer
              subjectKind="flow"
              subjectId={flow.id}
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
