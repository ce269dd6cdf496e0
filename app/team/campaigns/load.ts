import 'server-only';
import { listColleagues } from '@/lib/accounts/people';
import { parseFilters, shownStatuses, type SearchParams } from '@/lib/campaigns/filters';
import {
  countCampaigns,
  countGoingOn,
  listCampaigns,
  type CampaignRow,
  type Reading,
} from '@/lib/campaigns/list';
import { ownerOf } from '@/lib/campaigns/owner';
import { daysIn } from '@/lib/campaigns/week';
import { listClients } from '@/lib/clients/queries';
import { requireTeam } from '@/lib/core/session';

/** Everything a list and a board of campaigns have in common. */
export async function loadCampaigns(params: SearchParams) {
  const session = await requireTeam('campaigns.read');
  const { db, agency, userId } = session;
  const filters = parseFilters(params);
  const days = daysIn(agency.timeZone);
  const everything: Reading = { agencyId: agency.id, userId, days };
  const [clients, people] = await Promise.all([
    listClients(db, agency.id),
    listColleagues(db, agency.id),
  ]);
  const client = filters.client ? clients.find(({ slug }) => slug === filters.client) : undefined;
  // A client nobody reaches has no campaigns; the nil id says so to Postgres.
  const reading = filters.client
    ? { ...everything, clientId: client?.id ?? '00000000-0000-0000-0000-000000000000' }
    : everything;
  const [all, counts] = await Promise.all([
    countGoingOn(db, everything),
    countCampaigns(db, reading, filters),
  ]);

  const clientOf = new Map(
    clients.map(({ id, name, brand_color, assignments }) => {
      const manager = assignments.find(({ duty }) => duty === 'account_manager');
      const person = people.find((one) => one.id === manager?.user_id);
      return [id, { name, color: brand_color, manager: person }];
    }),
  );
  const listed = (row: CampaignRow) => {
    const home = clientOf.get(row.client_id);
    return { ...row, client: home, owner: ownerOf(row, home?.manager) };
  };

  return {
    session,
    filters,
    days,
    clients,
    clientName: client?.name,
    people,
    all,
    counts: counts.filter(({ status }) => shownStatuses(filters).includes(status)),
    read: async (rows: Parameters<typeof listCampaigns>[3]) => {
      const page = await listCampaigns(db, reading, filters, rows);
      return { ...page, rows: page.rows.map(listed) };
    },
  };
}
