import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { RequestItem } from '@/components/portal/request-item';
import { TakeBack } from '@/components/portal/take-back';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { findPeople } from '@/lib/accounts/people';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { requestAnswer, requestMeta } from '@/lib/portal/format';
import { openRoom } from '@/lib/portal/queries/rooms';
import { listOwnRequests } from '@/lib/portal/queries/requests';
import { requestStage } from '@/lib/portal/stage';

export const metadata: Metadata = { title: 'Requests' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export default async function RequestsPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'requests');
  const { session, client, home, canRequest } = portal;
  const after = readCursor((await searchParams).after);
  const { rows, next } = await listOwnRequests(portal, after);
  const people = await findPeople(
    session.db,
    session.agency.id,
    rows.map(({ created_by }) => created_by),
  );
  const create = canRequest && (
    <LinkButton href={`${home}/requests/new`} variant="primary" size="touch">
      <Plus />
      New request
    </LinkButton>
  );

  return (
    <ClientColumn>
      <div className="flex flex-wrap items-end justify-between gap-x-4 max-md:pb-4">
        <ClientLead title="Requests">
          What you asked {session.agency.name} for, and how far it has come.
        </ClientLead>
        {rows.length > 0 && <div className="md:pb-6">{create}</div>}
      </div>
      {rows.length === 0 && (
        <EmptyState title="No requests yet" action={create}>
          Ask for a campaign, a flow, a popup or a change. You can follow it here until it has gone
          out.
        </EmptyState>
      )}
      <ul>
        {rows.map((request) => (
          <RequestItem
            key={request.id}
            title={request.title}
            href={`${home}/requests/${request.id}`}
            stage={requestStage(request)}
            details={request.details}
            meta={requestMeta(
              request,
              request.created_by === session.userId ? 'you' : people.get(request.created_by)?.name,
              client.time_zone,
            )}
            answer={requestAnswer(request, client.time_zone)}
            action={
              canRequest &&
              request.status === 'open' && <TakeBack requestId={request.id} title={request.title} />
            }
          />
        ))}
      </ul>
      {(after || next) && (
        <Pager
          newerHref={after ? `${home}/requests` : undefined}
          olderHref={
            next ? `${home}/requests?after=${encodeURIComponent(writeCursor(next))}` : undefined
          }
        >
          Newest first
        </Pager>
      )}
    </ClientColumn>
  );
}
