import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Room } from '@/lib/portal/rooms';
import { openPortal, type Portal } from './portal';

/** Which rooms the agency has switched on for this client. */
const listSwitchedOn = cache(async ({ session: { db }, client }: Portal) => {
  const { data } = await db
    .from('client_portals')
    .select('rooms')
    .eq('client_id', client.id)
    .maybeSingle()
    .throwOnError();
  return new Set<Room>(data?.rooms);
});

/** A page of a room; one that is switched off does not exist. */
export async function openRoom(slug: string, room: Room): Promise<Portal> {
  const portal = await openPortal(slug);
  if (!(await listSwitchedOn(portal)).has(room)) notFound();
  return portal;
}

/** The rooms to show: switched on, and with something in them. */
export const listRooms = cache(async (portal: Portal) => {
  const { db } = portal.session;
  const [
    on,
    { data },
    { data: posts },
    { data: documents },
    { data: metrics },
    { data: flows },
    { data: popups },
  ] = await Promise.all([
    listSwitchedOn(portal),
    db
      .from('crm_campaigns')
      .select('id')
      .eq('client_id', portal.client.id)
      .not('shared_at', 'is', null)
      .limit(1)
      .throwOnError(),
    db
      .from('content_posts')
      .select('id')
      .eq('client_id', portal.client.id)
      .not('shared_at', 'is', null)
      .limit(1)
      .throwOnError(),
    db
      .from('client_documents')
      .select('id')
      .eq('client_id', portal.client.id)
      .not('shared_at', 'is', null)
      .limit(1)
      .throwOnError(),
    db
      .from('campaign_metrics')
      .select('id')
      .eq('client_id', portal.client.id)
      .eq('currency', portal.client.currency)
      .limit(1)
      .throwOnError(),
    db
      .from('crm_flows')
      .select('id')
      .eq('client_id', portal.client.id)
      .not('shared_at', 'is', null)
      .limit(1)
      .throwOnError(),
    db
      .from('approvals')
      .select('id')
      .eq('client_id', portal.client.id)
      .eq('subject_kind', 'popup')
      .limit(1)
      .throwOnError(),
  ]);
  const bare: Room[] = [
    ...(data.length > 0 ? [] : (['calendar', 'campaigns'] as const)),
    ...(flows.length + popups.length > 0 ? [] : (['flows'] as const)),
    ...(posts.length > 0 ? [] : (['posts'] as const)),
    ...(documents.length > 0 ? [] : (['documents'] as const)),
    ...(metrics.length > 0 ? [] : (['analytics'] as const)),
    ...([data, metrics, flows, popups, posts].some(({ length }) => length > 0)
      ? []
      : (['results'] as const)),
  ];
  return new Set([...on].filter((room) => !bare.includes(room)));
});

/** Whether anything was ever put before them: their list of it is always there, no switch hides it. */
export const hasAsked = cache(async ({ session: { db }, client }: Portal) => {
  const { data } = await db
    .from('approvals')
    .select('id')
    .eq('client_id', client.id)
    .limit(1)
    .throwOnError();
  return data.length > 0;
});
