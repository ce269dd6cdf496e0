import 'server-only';
import { listColleagues } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { today as todayIn } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { parseFilters, type SearchParams } from '@/lib/tasks/filters';
import { countTasks, type Reading, type TaskRow } from '@/lib/tasks/queries';
import { tellSubjects } from './about';

const NOBODYS = '00000000-0000-0000-0000-000000000000';

/** Everything a list and a board of tasks have in common. */
export async function loadTasks(params: SearchParams) {
  const session = await requireTeam('tasks.read');
  const { db, agency, userId } = session;
  const filters = parseFilters(params);
  const today = todayIn(agency.timeZone);
  const [clients, people] = await Promise.all([
    listClients(db, agency.id),
    listColleagues(db, agency.id),
  ]);
  const client = clients.find(({ slug }) => slug === filters.client);
  const clientId =
    filters.client === 'none' ? null : filters.client ? (client?.id ?? NOBODYS) : undefined;
  const reading: Reading = { agencyId: agency.id, userId, today, clientId };

  return {
    session,
    filters,
    today,
    clients: clients.map(({ slug, name }) => ({ slug, name })),
    people: people.map(({ id, name }) => ({ id, name })),
    reading,
    counts: await countTasks(db, reading),
    mayWrite: !session.viewing && Boolean(session.permissions['tasks.write']),
    async listed(rows: TaskRow[]) {
      const about = await tellSubjects(db, agency.id, rows);
      return rows.map(
        ({ id, title, status, priority, due_on, client_id, subject_id, people: who }) => {
          const home = clients.find((one) => one.id === client_id);
          return {
            id,
            title,
            status,
            priority,
            due_on,
            client: home && { name: home.name, color: home.brand_color },
            about: subject_id ? about.get(subject_id)?.label : undefined,
            people: who.map(({ user_id, person }) => ({ id: user_id, name: person.name })),
          };
        },
      );
    },
  };
}
