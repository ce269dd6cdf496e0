import { listColleagues } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { today } from '@/lib/core/clock';
import { findSession, isTeam } from '@/lib/core/session';

const headers = { 'cache-control': 'private, no-store' };

/** Whom a task can go to and whom it can be for: asked for when somebody is about to set one. */
export async function GET() {
  const session = await findSession();
  if (!session || !isTeam(session.roles)) return Response.json({}, { status: 404, headers });
  const { db, agency, userId } = session;
  const [clients, people] = await Promise.all([
    listClients(db, agency.id),
    listColleagues(db, agency.id),
  ]);
  return Response.json(
    {
      me: userId,
      today: today(agency.timeZone),
      clients: clients
        .filter(({ status }) => status !== 'archived')
        .map(({ id, name }) => ({ id, name })),
      people: people.map(({ id, name }) => ({ id, name })),
    },
    { headers },
  );
}
