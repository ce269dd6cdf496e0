import { addDays, format, parseISO } from 'date-fns';
import type { Metadata } from 'next';
import { CampaignStatusShape } from '@/components/campaigns/campaign-status';
import { PageBar, PageBody, Scroll, Split, Subbar } from '@/components/shell/page';
import { HeatStrip } from '@/components/workload/heat-strip';
import { ClientName } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Cell, List, RecordNumber, Row, RowLink } from '@/components/ui/list';
import { SidePanel, SidePanelBody, SidePanelHead } from '@/components/ui/side-panel';
import { Tab, Tabs } from '@/components/ui/tabs';
import { isUuid, type SearchParams } from '@/lib/campaigns/filters';
import { campaignNumber, stageNames } from '@/lib/campaigns/names';
import { listClients } from '@/lib/clients/queries';
import { shortDate } from '@/lib/core/due';
import { requireTeam } from '@/lib/core/session';
import { hours } from '@/lib/workload/load';
import { listLoadItems } from '@/lib/workload/queries';
import type { WorkKind } from '@/lib/workload/stages';
import { loadHeat } from './loads';

export const metadata: Metadata = { title: 'Workload' };

type Props = { searchParams: Promise<SearchParams> };

const base = '/team/workload';
const NOBODY = 'nobody';
const HOMES: Record<WorkKind, string> = {
  campaign: '/team/campaigns',
  flow: '/team/flows',
  popup: '/team/popups',
};
const KIND_NAMES: Record<WorkKind, string> = { campaign: 'Campaign', flow: 'Flow', popup: 'Popup' };

export default async function WorkloadPage({ searchParams }: Props) {
  const params = await searchParams;
  const session = await requireTeam('workload.read');
  const { db, agency, permissions } = session;
  const heat = await loadHeat(session);
  const onlyOver = params.show === 'over';
  const rows = onlyOver ? heat.over : heat.rows;
  const monday = heat.weeks.find((week) => week.monday === params.week)?.monday;
  const person =
    params.person === NOBODY
      ? null
      : typeof params.person === 'string' && isUuid(params.person)
        ? params.person
        : undefined;
  const open = monday && person !== undefined ? { person, monday } : undefined;
  const show = onlyOver ? 'show=over&' : '';

  return (
    <>
      <PageBar title="Workload" crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]} />
      <PageBody>
        <Subbar>
          <Tabs label="Workload">
            <Tab href={base} current={!onlyOver} count={heat.rows.filter(({ id }) => id).length}>
              Everybody
            </Tab>
            <Tab href={`${base}?show=over`} current={onlyOver} count={heat.over.length}>
              Over capacity this week
            </Tab>
          </Tabs>
          <span className="flex-1" />
          {permissions['users.read'] && (
            <LinkButton href="/team/team" size="sm">
              Hours and days off
            </LinkButton>
          )}
        </Subbar>
        <Split>
          <Scroll aria-label="Workload">
            {rows.length === 0 ? (
              <EmptyState title={onlyOver ? 'Nobody is over capacity' : 'Nobody to plan for'}>
                {onlyOver
                  ? 'Everybody’s open work fits into their hours this week.'
                  : 'People of the team stand here with their weeks.'}
              </EmptyState>
            ) : (
              <HeatStrip
                rows={rows}
                weeks={heat.weeks}
                open={open}
                hrefOf={(id, week) => `${base}?${show}person=${id ?? NOBODY}&week=${week}`}
              />
            )}
            <p className="px-4 py-3 text-12 text-faint">
              What open campaigns, flows and popups still need, on the day each stage is due, beside
              the hours a week has without days off. What is late counts today; what is on hold does
              not count.
            </p>
          </Scroll>
          {open && (
            <Drill
              name={
                heat.rows.find(({ id }) => id === open.person)?.name ??
                'Somebody you do not plan for'
              }
              items={await listLoadItems(db, agency.id, {
                person: open.person,
                from: open.monday,
                to: format(addDays(parseISO(open.monday), 6), 'yyyy-MM-dd'),
              })}
              clients={await listClients(db, agency.id)}
              week={heat.weeks.find((week) => week.monday === open.monday)?.name ?? ''}
              today={heat.today}
              closeHref={onlyOver ? `${base}?show=over` : base}
            />
          )}
        </Split>
      </PageBody>
    </>
  );
}

type DrillProps = {
  name: string;
  week: string;
  today: string;
  closeHref: string;
  items: Awaited<ReturnType<typeof listLoadItems>>;
  clients: Awaited<ReturnType<typeof listClients>>;
};

function Drill({ name, week, today, closeHref, items, clients }: DrillProps) {
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <SidePanel aria-label={`${name}, ${week}`}>
      <SidePanelHead closeHref={closeHref}>
        <span className="truncate font-medium">{name}</span>
        <span className="whitespace-nowrap text-dim">{week}</span>
        <span className="tabular-nums">{hours(total)}</span>
      </SidePanelHead>
      <SidePanelBody>
        {items.length === 0 ? (
          <EmptyState title="No work you see">
            What is counted here belongs to clients you do not work for, or there is nothing.
          </EmptyState>
        ) : (
          <List aria-label={`Work of ${name}, ${week}`}>
            {items.map((item) => {
              const client = clients.find(({ id }) => id === item.client_id);
              return (
                <Row key={`${item.work_id} ${item.stage}`} tall>
                  <Cell className="flex">
                    <CampaignStatusShape status={item.stage} />
                  </Cell>
                  <Cell className="grid min-w-0 flex-1 leading-4.5">
                    <RowLink href={`${HOMES[item.kind]}/${item.work_id}`}>{item.title}</RowLink>
                    <span className="flex gap-1.5 text-12 text-faint">
                      {item.number === null ? (
                        <span>{KIND_NAMES[item.kind]}</span>
                      ) : (
                        <RecordNumber>{campaignNumber(item.number)}</RecordNumber>
                      )}
                      {stageNames[item.stage]} on {shortDate(item.on_day, today)}
                    </span>
                  </Cell>
                  <Cell className="w-28 min-w-0 max-sm:hidden">
                    {client && <ClientName name={client.name} color={client.brand_color} />}
                  </Cell>
                  <Cell className="w-12 text-right tabular-nums">{hours(item.minutes)}</Cell>
                </Row>
              );
            })}
          </List>
        )}
      </SidePanelBody>
    </SidePanel>
  );
}
