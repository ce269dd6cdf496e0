import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionItems } from '@/components/calls/action-items';
import { CallNotes } from '@/components/calls/call-notes';
import { CallRoom } from '@/components/calls/call-room';
import { NewItemForm } from '@/components/calls/new-item-form';
import { Proposals } from '@/components/calls/proposals';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { ClientName } from '@/components/ui/client-mark';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHead } from '@/components/ui/section-head';
import { dayAndTime, today as todayIn } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { findCall } from '@/lib/calls/queries';
import { TasksHere } from '@/app/team/tasks/tasks-here';
import { AboutCall } from './about-call';
import { Bring } from './bring';
import { loadCall } from './record';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { db, agency } = await requireTeam('calls.read');
  return { title: (await findCall(db, agency.id, (await params).id))?.title };
}

const DAY_MS = 86_400_000;
const momentIn = (at: string | string[] | undefined) => {
  const ms = typeof at === 'string' && /^\d{1,9}$/.test(at) ? Number(at) : 0;
  return ms < DAY_MS ? ms : 0;
};

export default async function CallPage({ params, searchParams }: Props) {
  const session = await requireTeam('calls.read');
  const { agency } = session;
  const loaded = await loadCall(session, (await params).id);
  if (!loaded) notFound();
  const { call, client, transcript, items, proposals, mayManage, mayTask } = loaded;
  const href = `/team/calls/${call.id}`;
  const today = todayIn(agency.timeZone);
  const open = items.filter(({ task }) => !task).length;

  return (
    <>
      <PageBar title={call.title} crumbs={[{ href: '/team/calls', label: 'Calls' }]} />
      <PageBody>
        <Subbar>
          {client && (
            <ClientName name={client.name} color={client.brand_color} className="shrink-0" />
          )}
          <span className="shrink-0 text-dim">{dayAndTime(call.occurred_at, agency.timeZone)}</span>
          <span className="flex-1" />
          {call.link && (
            <LinkButton href={call.link} target="_blank" rel="noreferrer" size="sm">
              Open the recording
            </LinkButton>
          )}
        </Subbar>
        <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
          <Scroll aria-label="Recording and transcript" className="max-lg:overflow-visible">
            <CallRoom
              key={call.file?.id}
              file={call.file}
              seconds={call.duration_seconds}
              lines={transcript?.lines ?? null}
              startAt={momentIn((await searchParams).at)}
            />
            <Bring loaded={loaded} zone={agency.timeZone} />
          </Scroll>
          <aside
            aria-label="About this call"
            className="flex min-h-0 w-96 shrink-0 flex-col border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
          >
            <Scroll aria-label="Action items and notes" className="max-lg:overflow-visible">
              <AboutCall loaded={loaded} zone={agency.timeZone} />
              <section aria-labelledby="items">
                <SectionHead
                  id="items"
                  title="Action items"
                  count={items.length}
                  aside={open > 0 && `${open} without a task`}
                />
                <ActionItems {...{ items, href, today, mayManage, mayTask }} />
                {items.length === 0 && (
                  <p className="px-4 py-3 text-dim">Nothing was agreed on paper yet.</p>
                )}
                {mayManage && (
                  <NewItemForm
                    callId={call.id}
                    people={loaded.colleagues.map(({ id, name }) => ({ id, name }))}
                  />
                )}
              </section>
              {proposals.length > 0 && (
                <section aria-labelledby="proposals" className="border-t border-line">
                  <SectionHead
                    id="proposals"
                    title="Heard on the call"
                    count={proposals.length}
                    aside="Read from the transcript"
                  />
                  <Proposals callId={call.id} {...{ proposals, href, today, mayTask }} />
                </section>
              )}
              <section aria-labelledby="notes" className="border-t border-line">
                <SectionHead id="notes" title="Notes" />
                {mayManage ? (
                  <CallNotes callId={call.id} version={call.version} notes={call.notes} />
                ) : (
                  <p className="p-4 wrap-anywhere whitespace-pre-line text-dim">
                    {call.notes || 'Nothing noted.'}
                  </p>
                )}
              </section>
              <div className="border-t border-line">
                <TasksHere
                  session={session}
                  clientId={call.client_id}
                  about={{ kind: 'call', id: call.id, name: call.title }}
                />
              </div>
            </Scroll>
          </aside>
        </div>
      </PageBody>
    </>
  );
}
