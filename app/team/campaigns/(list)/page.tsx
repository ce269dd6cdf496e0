import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { CampaignList, NoCampaigns } from '@/components/campaigns/campaign-list';
import { FilterBar } from '@/components/campaigns/filter-bar';
import { FilterFields } from '@/components/campaigns/filter-fields';
import { CampaignSelection } from '@/components/campaigns/selection';
import { ViewTabs } from '@/components/campaigns/view-tabs';
import { PageBar, PageBody, Scroll, Split } from '@/components/shell/page';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { filtersQuery, isUuid, type SearchParams } from '@/lib/campaigns/filters';
import { CampaignPanel } from '@/app/team/campaigns/campaign-panel';
import { loadCampaigns } from '@/app/team/campaigns/load';

export const metadata: Metadata = { title: 'Campaigns' };

type Props = { searchParams: Promise<SearchParams> };

const base = '/team/campaigns';

export default async function CampaignsPage({ searchParams }: Props) {
  const params = await searchParams;
  const page = await loadCampaigns(params);
  const { session, filters, days, clients, people, counts } = page;
  const open = typeof params.open === 'string' && isUuid(params.open) ? params.open : undefined;
  const statuses = counts.map(({ status }) => status);
  const unfolded = statuses.filter((status) => !filters.folded.includes(status));
  const { rows, next } =
    unfolded.length > 0
      ? await page.read({ statuses: unfolded, cursor: filters.after })
      : { rows: [], next: undefined };

  const groups = counts
    .map((count) => ({
      status: count.status,
      count,
      rows: rows.filter(({ status }) => status === count.status),
    }))
    // On a later page the groups that are behind it are not drawn again.
    .filter(
      ({ status, rows: own }) =>
        !filters.after || own.length > 0 || filters.folded.includes(status),
    );
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const mayCreate = Boolean(session.permissions['campaigns.create']);

  return (
    <>
      <PageBar
        title="Campaigns"
        crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]}
        action={
          mayCreate && (
            <LinkButton href={`${base}/new`} variant="primary" data-create>
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
          <CampaignSelection
            people={people.map(({ id, name, title }) => ({ id, name, title }))}
            permissions={session.viewing ? [] : Object.keys(session.permissions)}
          >
            <Scroll aria-label="Campaigns" className="pb-18">
              {total === 0 ? (
                <NoCampaigns filters={filters} mayCreate={mayCreate} />
              ) : (
                <CampaignList
                  groups={groups}
                  filters={filters}
                  open={open}
                  today={days.today}
                  selectable={!session.viewing}
                />
              )}
              {(next || filters.after) && (
                <Pager
                  newerHref={filters.after ? `${base}${filtersQuery(filters)}` : undefined}
                  olderHref={next ? `${base}${filtersQuery(filters, { after: next })}` : undefined}
                >
                  {rows.length} of {total}
                </Pager>
              )}
            </Scroll>
          </CampaignSelection>
          {open && (
            <CampaignPanel
              session={session}
              id={open}
              closeHref={`${base}${filtersQuery(filters, { after: filters.after })}`}
            />
          )}
        </Split>
      </PageBody>
    </>
  );
}
