import 'server-only';
import { listClientTeam } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';

/** Whether this person may write for a client, or on the agency's own shelf where there is none. Postgres decides; this only offers. */
export async function mayWriteAt(
  { db, permissions, viewing, userId }: Session,
  permission: string,
  clientId: string | null,
): Promise<boolean> {
  const reach = permissions[permission];
  if (viewing || !reach) return false;
  if (reach === 'agency') return true;
  if (reach !== 'assigned' || !clientId) return false;
  const team = await listClientTeam(db, clientId);
  return team.some(({ person }) => person?.id === userId);
}
