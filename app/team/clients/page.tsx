import type { Metadata } from 'next';
import { ClientTable, managersOf } from '@/components/clients/client-table';
import { ShownClients } from '@/components/clients/shown-clients';
import { GoalLine } from '@/components/goals/goal-line';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { findPeople } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { shownClients } from '@/lib/clients/shown';
import { today } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { listGoals } from '@/lib/goals/queries';
import { viewOf } from '@/lib/goals/view';

export const metadata: Metadata = { title: 'Clients' };

type Props = { searchParams: Promise<{ show?: string | string[] }> };

export default async function ClientsPage({ searchParams }: Props) {
  const { db, agency, permissions } = await requireTeam('clients.read');
  const [all, goals] = await Promise.all([
    listClients(db, agency.id),
    permissions['goals.read']
      ? listGoals(db, agency.id, { from: today(agency.timeZone) })
      : undefined,
  ]);
  const { shown: clients, ...over } = shownClients(all, (await searchParams).show);
  const now = new Date();
  const lines =
    goals &&
    new Map(
      clients.flatMap(({ id, slug, time_zone }) => {
        const goal = goals.findLast(
          ({ client_id, kind, starts_on }) =>
            client_id === id && kind !== 'list_growth' && starts_on <= today(time_zone, now),
        );
        return goal
          ? [[id, <GoalLine key={id} slug={slug} goal={viewOf(goal, time_zone, now)} />]]
          : [];
      }),
    );
  const names = await findPeople(db, agency.id, clients.flatMap(managersOf));
  return (
    <>
      <PageBar title="Clients" />
      <PageBody>
        {(over.archived > 0 || over.showsArchived) && (
          <Subbar>
            <ShownClients base="/team/clients" {...over} />
          </Subbar>
        )}
        <Scroll aria-label="Clients">
          {clients.length === 0 ? (
            <EmptyState title={over.showsArchived ? 'Nothing is archived' : 'No clients yet'}>
              You see a client here once you are assigned to it.
            </EmptyState>
          ) : (
            <ClientTable clients={clients} names={names} goals={lines} />
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
