import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { loadMessage } from '@/app/team/flows/message';
import { MessageMoves } from '@/components/flows/flow-moves';
import { MessageStatusLabel } from '@/components/flows/flow-status';
import { WhatIsAsked } from '@/components/flows/what-is-asked';
import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { SurfaceTabs } from '@/components/shell/surface-tabs';
import { Banner } from '@/components/ui/banner';
import { ClientName } from '@/components/ui/client-mark';
import { LinkButton } from '@/components/ui/link-button';
import { lockedMessage, stepName } from '@/lib/flows/format';
import { offeredMessageMoves } from '@/lib/flows/moves';

type Props = { params: Promise<{ id: string; step: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, step } = await params;
  const message = await loadMessage(id, step);
  return { title: message ? `${stepName(message.step)}, ${message.flow.title}` : undefined };
}

/** One message of a flow: what it is, where it stands in the flow, and where it can go. */
export default async function MessageLayout({ params, children }: Props) {
  const { id, step: stepId } = await params;
  const loaded = await loadMessage(id, stepId);
  if (!loaded) notFound();
  const { flow, can, step, designs, before, next, leaves } = loaded;
  const name = stepName(step);
  const base = `/team/flows/${flow.id}/steps/${step.id}`;
  const locked = lockedMessage(flow.status, step.status);
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
          {step.kind === 'email' && (
            <SurfaceTabs
              label="Message"
              items={[
                { href: base, label: 'Message', exact: true },
                { href: `${base}/design`, label: 'Design', count: designs[0]?.version },
              ]}
            />
          )}
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
          <span className="shrink-0 whitespace-nowrap text-dim max-sm:hidden">{leaves}</span>
          <span className="flex-1" />
          <ClientName
            name={flow.client.name}
            color={flow.client.brand_color}
            className="shrink-0 max-md:hidden"
          />
          <MessageStatusLabel status={step.status} className="max-sm:hidden" />
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
        {children}
      </PageBody>
    </>
  );
}
