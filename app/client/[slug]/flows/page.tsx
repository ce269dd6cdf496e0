import type { Metadata } from 'next';
import { FlowCard } from '@/components/portal/flows/flow-card';
import { PopupRow } from '@/components/portal/flows/popup-row';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { SectionTitle } from '@/components/ui/section-head';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { liveWords } from '@/lib/portal/flow-words';
import { listFlowsOver, listFlowsUnderway, type SharedFlow } from '@/lib/portal/queries/flows';
import type { Portal } from '@/lib/portal/queries/portal';
import { openRoom } from '@/lib/portal/queries/rooms';
import { listSharedPopups } from '@/lib/portal/queries/shared-popups';

export const metadata: Metadata = { title: 'Flows' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

const RUNS = ['live', 'paused'];

/** What is sent by itself: the flows, live and in the making, and the popups that bring people into them. */
export default async function FlowsPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'flows');
  const { home } = portal;
  const after = readCursor((await searchParams).after);
  const [underway, { rows: over, next }, popups] = await Promise.all([
    after ? [] : listFlowsUnderway(portal),
    listFlowsOver(portal, after),
    after ? [] : listSharedPopups(portal),
  ]);
  const runs = ({ stage }: SharedFlow) => RUNS.includes(stage);

  return (
    <ClientColumn>
      <ClientLead title="Flows">What is sent by itself, and what opens on your site.</ClientLead>
      {underway.length + over.length + popups.length === 0 && (
        <EmptyState title="No flows yet">
          The first one turns up here as soon as there is something to see.
        </EmptyState>
      )}
      <Flows id="live" title="Live" flows={underway.filter(runs)} portal={portal} />
      <Flows
        id="making"
        title="In the making"
        flows={underway.filter((flow) => !runs(flow))}
        portal={portal}
      />
      {popups.length > 0 && (
        <section aria-labelledby="popups" className="pb-10">
          <SectionTitle id="popups" title="Popups" />
          <ul>
            {popups.map((popup) => (
              <PopupRow
                key={popup.id}
                popup={popup}
                href={`${home}/approvals/${popup.approvalId}`}
                since={liveWords(popup, portal.client.time_zone)}
              />
            ))}
          </ul>
        </section>
      )}
      <Flows
        id="over"
        title={after ? 'No longer live, before' : 'No longer live'}
        flows={over}
        portal={portal}
      />
      {(after || next) && (
        <Pager
          newerHref={after ? `${home}/flows` : undefined}
          olderHref={
            next ? `${home}/flows?after=${encodeURIComponent(writeCursor(next))}` : undefined
          }
        >
          Newest first
        </Pager>
      )}
    </ClientColumn>
  );
}

type ListProps = { id: string; title: string; flows: SharedFlow[]; portal: Portal };

function Flows({ id, title, flows, portal: { home, client } }: ListProps) {
  if (flows.length === 0) return null;
  return (
    <section aria-labelledby={id} className="pb-10">
      <SectionTitle id={id} title={title} />
      <ul>
        {flows.map((flow) => (
          <FlowCard
            key={flow.id}
            flow={flow}
            href={`${home}/flows/${flow.id}`}
            since={liveWords(flow, client.time_zone)}
          />
        ))}
      </ul>
    </section>
  );
}
