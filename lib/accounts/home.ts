import 'server-only';
import { isTeam, type Session } from '@/lib/core/session';

/** Where a person starts: the team's surface, their client's, or the creator's. */
export async function homeFor(session: Session): Promise<string> {
  if (isTeam(session.roles)) return '/team/dashboard';
  if (!session.roles.includes('client_user')) {
    return session.roles.includes('creator') ? '/creator' : '/unauthorized';
  }
  const { data } = await session.db
    .from('client_members')
    .select('client:clients (slug)')
    .eq('agency_id', session.agency.id)
    .eq('user_id', session.userId)
    .order('created_at')
    .limit(1)
    .maybeSingle()
    .throwOnError();
  return data ? `/client/${data.client.slug}` : '/unauthorized';
}
