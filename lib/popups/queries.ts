import 'server-only';
import { cache } from 'react';
import type { Cursor } from '@/lib/core/cursor';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import type { DesignVersion } from '@/lib/files/version';
import { SHOWN } from './filters';
import { popupStatusOrder, type PopupStatus } from './status';

const PAGE = 40;

const LINE =
  `id, client_id, title, status, kind, trigger_kind, trigger_value, offer, file_id, due_on, live_at, created_at,
  assignees:popup_assignees (duty, user_id, person:user_profiles (name))` as const;

type Reading = {
  agencyId: string;
  clientId?: string;
  /** Only what this person works on. */
  person?: string;
  /** Only what was due before this day. */
  dueBefore?: string;
  statuses: readonly PopupStatus[];
  after?: Cursor | null;
};

/** Popups of every client the viewer reaches, the newest first. */
export async function listPopups(
  db: Db,
  { agencyId, clientId, person, dueBefore, statuses, after }: Reading,
) {
  let query = db
    .from('crm_popups')
    // A join that only filters is said in the text alone: it adds nothing to a row.
    .select(`${LINE}${person ? ', own:popup_assignees!inner (user_id)' : ''}` as typeof LINE)
    .eq('agency_id', agencyId)
    .in('status_order', statuses.map(popupStatusOrder))
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1);
  if (person) query = query.eq('own.user_id', person);
  if (dueBefore) query = query.lt('due_on', dueBefore);
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

/** How many that are still in the making were due before this day. */
export async function countLatePopups(db: Db, agencyId: string, today: string): Promise<number> {
  const { count } = await db
    .from('crm_popups')
    .select('id', { count: 'exact', head: true })
    .eq('agency_id', agencyId)
    .in('status_order', SHOWN.late.map(popupStatusOrder))
    .lt('due_on', today)
    .throwOnError();
  return count ?? 0;
}

export const findPopup = cache(async (db: Db, agencyId: string, id: string) => {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('crm_popups')
    .select(
      `id, client_id, title, status, priority, kind, trigger_kind, trigger_value, audience, offer, headline, body, button, small_print, file_id,
      due_on, decide_by, shared_at, live_at, stage_since, version, created_at,
      client:clients (name, slug, brand_color, time_zone),
      assignees:popup_assignees (duty, user_id, person:user_profiles (name))`,
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
