import 'server-only';
import { cache } from 'react';
import type { Cursor } from '@/lib/core/cursor';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import type { DesignVersion } from '@/lib/files/version';
import { popupStatusOrder, type PopupStatus } from './status';

const PAGE = 40;

type Reading = {
  agencyId: string;
  clientId?: string;
  statuses: readonly PopupStatus[];
  after?: Cursor | null;
};

/** Popups of every client the viewer reaches, the newest first. */
export async function listPopups(db: Db, { agencyId, clientId, statuses, after }: Reading) {
  let query = db
    .from('crm_popups')
    .select(
      'id, client_id, title, status, kind, trigger_kind, trigger_value, offer, file_id, due_on, live_at, created_at',
    )
    .eq('agency_id', agencyId)
    .in('status_order', statuses.map(popupStatusOrder))
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1);
  if (clientId) query = query.eq('client_id', clientId);
  if (after) {
    query = query
      .lte('created_at', after.at)
      .or(`created_at.lt."${after.at}",and(created_at.eq."${after.at}",id.lt.${after.id})`);
  }
  const { data } = await query.throwOnError();
  const rows = data.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows,
    next: data.length > PAGE && last ? { at: last.created_at, id: last.id } : undefined,
  };
}
export type ListedPopup = Awaited<ReturnType<typeof listPopups>>['rows'][number];

export const findPopup = cache(async (db: Db, agencyId: string, id: string) => {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('crm_popups')
    .select(
      `id, client_id, title, status, kind, trigger_kind, trigger_value, audience, offer, headline, body, button, small_print, file_id,
      due_on, decide_by, shared_at, live_at, stage_since, version, created_at,
      client:clients (name, slug, brand_color, time_zone)`,
    )
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
});
export type Popup = NonNullable<Awaited<ReturnType<typeof findPopup>>>;

/** Every design it has had, the newest first. */
export async function listPopupDesigns(
  db: Db,
  clientId: string,
  popupId: string,
): Promise<DesignVersion[]> {
  const { data } = await db
    .from('popup_designs')
    .select(
      'id, version, shared_at, created_at, author:user_profiles (name), file:files (id, name, mime, width, height)',
    )
    .eq('client_id', clientId)
    .eq('popup_id', popupId)
    .order('version', { ascending: false })
    .limit(50)
    .throwOnError();
  return data.map((design) => ({ ...design, note: '' }));
}
