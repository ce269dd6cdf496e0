import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { DueDate } from '@/components/shell/due-date';
import { AcceptButton } from '@/components/requests/accept-button';
import { AnswerDialog } from '@/components/requests/answer-dialog';
import { DeclineDialog } from '@/components/requests/decline-dialog';
import { RequestRow } from '@/components/requests/request-row';
import { TakeOnButton } from '@/components/requests/take-on-button';
import { BeyondReason } from '@/components/scope/beyond-fields';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { SaveDialog } from '@/components/ui/save-dialog';
import { Tab, Tabs } from '@/components/ui/tabs';
import { findPeople } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { today as todayIn } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { acceptBeyond } from '@/lib/requests/actions';
import type { RequestKind } from '@/lib/requests/kinds';
import { countOpenRequests, listRequests } from '@/lib/requests/queries';
import { readPlace, writePlace } from '@/lib/requests/place';

export const metadata: Metadata = { title: 'Requests' };

type Props = { searchParams: Promise<{ show?: string; after?: string }> };

const base = '/team/requests';
/** What is accepted as something other than a campaign. */
const BECOMES: Partial<Record<RequestKind, string>> = {
  flow: 'flow',
  popup: 'popup',
  test: 'test',
};

export default async function RequestsPage({ searchParams }: Props) {
  const { show, after } = await searchParams;
  const session = await requireTeam('requests.process');
  const { db, agency, permissions, viewing } = session;
  const open = show !== 'done';
  const place = readPlace(after);
  const [{ rows, next }, clients, count] = await Promise.all([
    listRequests(db, agency.id, { open, after: place }),
    listClients(db, agency.id),
    countOpenRequests(db, agency.id),
  ]);
  const people = await findPeople(
    db,
    agency.id,
    rows.flatMap(({ created_by, closed_by }) => [created_by, closed_by]),
  );
  const mayDecide = !viewing && Boolean(permissions['campaigns.create']);
  const mayOverride = mayDecide && Boolean(permissions['scope.override']);
  const query = open ? '?' : '?show=done&';

  return (
    <>
      <PageBar
        title="Requests"
        crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]}
        action={
          !viewing && (
            <LinkButton href={`${base}/new`} variant="primary">
              <Plus />
              File for a client
            </LinkButton>
          )
        }
      />
      <PageBody>
        <Subbar>
          <Tabs label="Requests">
            <Tab href={base} current={open} count={count}>
              Open
            </Tab>
            <Tab href={`${base}?show=done`} current={!open}>
              Answered
            </Tab>
          </Tabs>
        </Subbar>
        <Scroll aria-label="Requests">
          {rows.length === 0 && (
            <EmptyState
              title={open ? 'Every request is answered' : 'Nothing was answered yet'}
              action={
                open &&
                !viewing && <LinkButton href={`${base}/new`}>File what a client said</LinkButton>
              }
            >
              What clients ask for in their portal turns up here.
            </EmptyState>
          )}
          <ul>
            {rows.map((request) => {
              const client = clients.find(({ id }) => id === request.client_id);
              const today = todayIn(client?.time_zone ?? agency.timeZone);
              return (
                <RequestRow
                  key={request.id}
                  request={request}
                  client={client && { name: client.name, color: client.brand_color }}
                  author={people.get(request.created_by)?.name ?? 'Somebody'}
                  closer={request.closed_by ? people.get(request.closed_by)?.name : undefined}
                  wanted={
                    request.desired_on && (
                      <span className="text-dim">
                        Wanted <DueDate on={request.desired_on} today={today} />
                      </span>
                    )
                  }
                  actions={
                    open &&
                    mayDecide && (
                      <>
                        <DeclineDialog id={request.id} title={request.title} />
                        {(request.kind === 'other' || request.kind === 'design') && (
                          <AnswerDialog id={request.id} title={request.title} />
                        )}
                        {mayOverride &&
                          request.kind === 'campaign' &&
                          request.scope_choice &&
                          request.scope_choice !== 'wait' && (
                            <SaveDialog
                              id={`beyond-${request.id}`}
                              trigger="Accept beyond"
                              title="Accept beyond the package?"
                              submit="Accept it"
                              action={acceptBeyond}
                            >
                              <p className="font-medium wrap-anywhere">{request.title}</p>
                              <input type="hidden" name="id" value={request.id} />
                              <BeyondReason />
                            </SaveDialog>
                          )}
                        {BECOMES[request.kind] ? (
                          <TakeOnButton id={request.id} becomes={BECOMES[request.kind] ?? ''} />
                        ) : (
                          <>
                            <AcceptButton id={request.id} />
                            <LinkButton
                              href={`/team/campaigns/new?request=${request.id}`}
                              variant="primary"
                            >
                              Accept with a brief
                            </LinkButton>
                          </>
                        )}
                      </>
                    )
                  }
                  now={new Date()}
                  zone={agency.timeZone}
                />
              );
            })}
          </ul>
          {(next || place) && (
            <Pager
              newerHref={place ? `${base}${open ? '' : '?show=done'}` : undefined}
              olderHref={next ? `${base}${query}after=${writePlace(next)}` : undefined}
            >
              {rows.length} shown
            </Pager>
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
