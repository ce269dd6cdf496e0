import 'server-only';
import type { Portal } from './portal';

/** What goes out, or went out, between two moments. Held and cancelled campaigns have no date a client can count on. */
export async function listGoingOut({ session: { db }, client }: Portal, from: Date, to: Date) {
  const { data } = await db
    .from('crm_campaigns')
    .select('id, title, channel, status, send_at, audience_size')
    .eq('client_id', client.id)
    .not('shared_at', 'is', null)
    .not('status', 'in', '(on_hold,cancelled)')
    .gte('send_at', from.toISOString())
    .lt('send_at', to.toISOString())
    .order('send_at')
    .order('id')
    .limit(200)
    .throwOnError();
  return data.flatMap(({ send_at, ...campaign }) => (send_at ? [{ ...campaign, send_at }] : []));
}
export type GoingOut = Awaited<ReturnType<typeof listGoingOut>>[number];
