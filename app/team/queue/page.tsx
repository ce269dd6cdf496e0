import type { Metadata } from 'next';
import { AskedList } from '@/components/queues/asked-list';
import { FlowWorkList } from '@/components/queues/flow-list';
import { QueueKeys } from '@/components/queues/queue-keys';
import { QueueList } from '@/components/queues/queue-list';
import { PageBar, PageBody, Scroll, Split, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { LinkButton } from '@/components/ui/link-button';
import { Tab, Tabs } from '@/components/ui/tabs';
import { isUuid, type SearchParams } from '@/lib/campaigns/filters';
import { listClients } from '@/lib/clients/queries';
import { today } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import {
  countByStage,
  holderOf,
  listElsewhere,
  listMine,
  type QueueItem,
} from '@/lib/queues/queries';
import { byUrgency } from '@/lib/queues/order';
import { listPopupWork, type PopupWork } from '@/lib/queues/popups';
import { listFlowWork } from '@/lib/queues/flows';
import { listMoveRequests } from '@/lib/queues/requests';
import { isQueueStage, ownStage, QUEUE_STAGES, queues } from '@/lib/queues/stages';
import { QueueItemPane } from './item';

export const metadata: Metadata = { title: 'Queue' };

type Props = { searchParams: Promise<SearchParams> };

const base = '/team/queue';

export default async function QueuePage({ searchParams }: Props) {
  const params = await searchParams;
  const session = await requireTeam('campaigns.read');
  const { db, agency, roles } = session;
  const asked = params.stage === 'asked';
  const stage = isQueueStage(params.stage) ? params.stage : ownStage(roles);
  const item = typeof params.item === 'string' && isUuid(params.item) ? params.item : undefined;

  const [mine, elsewhere, clients, requests, flowWork, popups] = await Promise.all([
    listMine(session),
    asked ? { free: [], others: [] } : listElsewhere(session, stage),
    listClients(db, agency.id),
    listMoveRequests(session),
    listFlowWork(session),
    listPopupWork(session),
  ]);
  const clientOf = (id: string) => {
    const client = clients.find((one) => one.id === id);
    return client && { name: client.name, color: client.brand_color };
  };
  const listed = <Row extends QueueItem | PopupWork>(row: Row) => ({
    ...row,
    client: clientOf(row.client_id),
  });
  const counts = countByStage([
    ...mine,
    ...flowWork.flatMap((work) => (work.mine ? [{ status: work.stage }] : [])),
    ...popups.flatMap((popup) => (popup.whose === 'mine' ? [{ status: popup.stage }] : [])),
  ]);
  const inFlows = flowWork.filter((work) => work.stage === stage);
  const popupsOf = (turn: PopupWork['whose']) =>
    popups.filter((popup) => popup.stage === stage && popup.whose === turn);
  const yours = [...mine.filter(({ status }) => status === stage), ...popupsOf('mine')].sort(
    byUrgency,
  );
  const place = yours.findIndex(({ id }) => id === item);
  const next =
    place < 0 ? yours.find(({ id }) => id !== item) : (yours[place + 1] ?? yours[place - 1]);
  const open = item ?? yours[0]?.id;
  const hrefOf = (id?: string) => `${base}?stage=${stage}${id ? `&item=${id}` : ''}`;
  const after = item ? next : yours[1];

  const answers = [...requests.forMe, ...requests.byMe.filter(({ mayDecide }) => !mayDecide)].map(
    (request) => ({ ...request, client: clientOf(request.client_id) }),
  );

  return (
    <>
      <PageBar title="Queue" crumbs={[{ href: '/team/dashboard', label: 'My work' }]} />
      <PageBody>
        <QueueKeys />
        <Subbar>
          <Tabs label="Desks">
            {QUEUE_STAGES.map((one) => (
              <Tab
                key={one}
                href={`${base}?stage=${one}`}
                current={!asked && one === stage}
                count={counts[one]}
              >
                {queues[one].name}
              </Tab>
            ))}
            <Tab href={`${base}?stage=asked`} current={asked} count={requests.forMe.length}>
              Asked of you
            </Tab>
          </Tabs>
          <span className="flex-1" />
          <p className="flex items-center gap-1.5 text-12 whitespace-nowrap text-faint max-lg:hidden">
            <Kbd>J</Kbd> <Kbd>K</Kbd> through the queue, <Kbd>H</Kbd> hands off
          </p>
        </Subbar>
        {asked ? (
          <Scroll aria-label="Moves asked for">
            {answers.length === 0 ? (
              <EmptyState title="Nobody asks for a move">
                Whoever may not hand something on asks here, and you accept it with one click.
              </EmptyState>
            ) : (
              <AskedList requests={answers} now={new Date()} zone={agency.timeZone} />
            )}
          </Scroll>
        ) : (
          <Split>
            <Scroll
              aria-label={`${queues[stage].name} queue`}
              className={`lg:max-w-88 lg:border-r lg:border-line ${item ? 'max-lg:hidden' : ''}`}
            >
              <QueueList
                label={`${queues[stage].name} queue`}
                open={open}
                hrefOf={hrefOf}
                today={today(agency.timeZone)}
                groups={[
                  {
                    title: 'Yours',
                    rows: yours.map((row) => ({ ...listed(row), holder: undefined })),
                  },
                  {
                    title: 'Nobody’s yet',
                    rows: [...elsewhere.free, ...popupsOf('free')].sort(byUrgency).map(listed),
                  },
                  {
                    title: 'On other desks',
                    rows: [
                      ...elsewhere.others.map((row) => ({ ...listed(row), holder: holderOf(row) })),
                      ...popupsOf('others').map(listed),
                    ].sort(byUrgency),
                  },
                ]}
              />
              <FlowWorkList
                label={`${queues[stage].name} queue, in flows`}
                clientOf={clientOf}
                today={today(agency.timeZone)}
                groups={[
                  { title: 'Yours, in flows', rows: inFlows.filter(({ mine }) => mine) },
                  { title: 'Nobody’s yet, in flows', rows: inFlows.filter(({ mine }) => !mine) },
                ]}
              />
              {yours.length === 0 && !inFlows.some(({ mine }) => mine) && (
                <EmptyState
                  title={`Nothing of yours in ${queues[stage].name}`}
                  action={
                    <LinkButton href={`/team/campaigns?status=${stage}`}>
                      All campaigns at this stage
                    </LinkButton>
                  }
                >
                  What is handed to you turns up here by itself.
                </EmptyState>
              )}
            </Scroll>
            {open && (
              <QueueItemPane
                key={open}
                session={session}
                id={open}
                stage={stage}
                backHref={hrefOf()}
                nextHref={hrefOf(after?.id)}
                className={item ? '' : 'max-lg:hidden'}
              />
            )}
          </Split>
        )}
      </PageBody>
    </>
  );
}
