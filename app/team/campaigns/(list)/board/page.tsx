import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { CampaignPanel } from '@/app/team/campaigns/campaign-panel';
import { loadCampaigns } from '@/app/team/campaigns/load';
import { CampaignBoard } from '@/components/campaigns/campaign-board';
import { NoCampaigns } from '@/components/campaigns/campaign-list';
import { FilterBar } from '@/components/campaigns/filter-bar';
import { FilterFields } from '@/components/campaigns/filter-fields';
import { CampaignKeys } from '@/components/campaigns/campaign-keys';
import { ViewTabs } from '@/components/campaigns/view-tabs';
import { PageBar, PageBody, Split } from '@/components/shell/page';
import { LinkButton } from '@/components/ui/link-button';
import { filtersQuery, isUuid, type SearchParams } from '@/lib/campaigns/filters';
import { campaignStatus } from '@/lib/campaigns/schema';
import { STAGES, type CampaignStatus } from '@/lib/campaigns/status';
import { countComments } from '@/lib/comments/queries';

export const metadata: Metadata = { title: 'Board' };

type Props = { searchParams: Promise<SearchParams> };

const base = '/team/campaigns/board';
/** More cards than anybody looks through; the rest is one link away, in the list. */
const CARDS = 30;

export default async function BoardPage({ searchParams }: Props) {
  const params = await searchParams;
  const page = await loadCampaigns(params);
  const { session, filters, days, clients, people, counts } = page;
  const { db, agency, userId, permissions, viewing } = session;
  const open = typeof params.open === 'string' && isUuid(params.open) ? params.open : undefined;
  const ask = campaignStatus.safeParse(params.ask);

  // Every stage is a column to land on; what is held or over only where something is in it.
  const countOf = (status: CampaignStatus) => counts.find((count) => count.status === status);
  const statuses = [...STAGES, ...(['on_hold', 'cancelled'] as const)].filter(
    (status) => (STAGES.some((stage) => stage === status) && status !== 'sent') || countOf(status),
  );
  const rows = await Promise.all(
    statuses
      .filter((status) => countOf(status))
      .map(async (status) => (await page.read({ statuses: [status], limit: CARDS })).rows),
  );
  const cards = rows.flat();
  const comments = await countComments(
    db,
    agency.id,
    cards.map(({ id }) => id),
  );
  const query = filtersQuery(filters);
  const mayCreate = Boolean(permissions['campaigns.create']);

  return (
    <>
      <PageBar
        title="Campaigns"
        crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]}
        action={
          mayCreate && (
            <LinkButton href="/team/campaigns/new" variant="primary" data-create>
              <Plus />
              New campaign
            </LinkButton>
          )
        }
      />
      <PageBody>
        <ViewTabs base={base} filters={filters} counts={page.all} />
        <FilterBar
          base={base}
          filters={filters}
          clientName={page.clientName}
          people={people}
          today={days.today}
          form={<FilterFields base={base} filters={filters} clients={clients} people={people} />}
        />
        <Split>
          {cards.length === 0 ? (
            <div className="flex-1">
              <NoCampaigns filters={filters} mayCreate={mayCreate} />
            </div>
          ) : (
            <CampaignBoard
              columns={statuses.map((status) => ({
                status,
                total: countOf(status)?.total ?? 0,
                late: countOf(status)?.late ?? 0,
                listHref: `/team/campaigns${filtersQuery(filters, { statuses: [status] })}`,
              }))}
              tiles={cards.map((card) => ({
                id: card.id,
                number: card.number,
                title: card.title,
                status: card.status,
                held_from: card.held_from,
                priority: card.priority,
                due_on: card.due_on,
                client: card.client && { name: card.client.name, color: card.client.color },
                owner: card.owner?.name,
                comments: comments.get(card.id) ?? 0,
                assignees: card.assignees.map(({ duty, user_id }) => ({ duty, user_id })),
              }))}
              viewer={{ userId, permissions, viewing }}
              openBase={`${base}${query || '?'}${query && '&'}`}
              open={open}
              today={days.today}
            />
          )}
          {open && (
            <CampaignPanel
              session={session}
              id={open}
              closeHref={`${base}${query}`}
              ask={ask.data}
            />
          )}
        </Split>
        <CampaignKeys />
      </PageBody>
    </>
  );
}
