import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { openFlow, loadParts } from '@/app/team/flows/record';
import { RecordTimer } from '@/app/team/record-timer';
import { FlowMoves } from '@/components/flows/flow-moves';
import { FlowStatusLabel } from '@/components/flows/flow-status';
import { HowItGoesLive } from '@/components/flows/going-live';
import { WhatIsAsked } from '@/components/flows/what-is-asked';
import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { SurfaceTabs } from '@/components/shell/surface-tabs';
import { Banner } from '@/components/ui/banner';
import { ClientName } from '@/components/ui/client-mark';
import { builtByHand } from '@/lib/flows/by-hand';
import { lockedFlow } from '@/lib/flows/format';
import { offeredFlowMoves } from '@/lib/flows/moves';

type Props = { params: Promise<{ id: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { flow } = await openFlow((await params).id);
  return { title: flow.title };
}

export default async function FlowLayout({ params, children }: Props) {
  const { session, flow, can } = await openFlow((await params).id);
  const { steps, messages, approvers, connected } = await loadParts(session, flow);
  const { client } = flow;
  const base = `/team/flows/${flow.id}`;
  const locked = lockedFlow(flow.status);
  return (
    <>
      <PageBar title={flow.title} crumbs={[{ href: '/team/flows', label: 'Flows' }]} />
      <PageBody>
        <Subbar>
          <SurfaceTabs
            label="Flow"
            items={[
              { href: base, label: 'Steps', exact: true },
              { href: `${base}/plan`, label: 'Plan' },
              { href: `${base}/history`, label: 'History' },
            ]}
          />
          <span className="flex-1" />
          <ClientName
            name={client.name}
            color={client.brand_color}
            className="shrink-0 max-md:hidden"
          />
          <FlowStatusLabel status={flow.status} className="max-sm:hidden" />
          <RecordTimer session={session} kind="flow" id={flow.id} />
          <FlowMoves
            key={flow.status}
            flow={flow}
            moves={offeredFlowMoves(flow, can)}
            before={
              flow.status === 'qa' ? (
                <WhatIsAsked approvers={approvers} messages={messages} decideBy={flow.decide_by} />
              ) : (
                flow.status !== 'client_approval' && (
                  <HowItGoesLive
                    client={client}
                    connected={connected}
                    byHand={builtByHand(flow, steps)}
                  />
                )
              )
            }
          />
        </Subbar>
        {locked && <Banner>{locked}</Banner>}
        {children}
      </PageBody>
    </>
  );
}
