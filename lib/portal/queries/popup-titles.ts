import 'server-only';
import type { Db } from '@/lib/core/database';
import { PopupContent } from '@/lib/portal/popup-words';

/**
 * Popups by name. While one is with the team its row is theirs alone: it is then called by the headline it was last
 * asked about with.
 */
export async function popupTitles(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('crm_popups')
    .select('id, title')
    .eq('client_id', clientId)
    .in('id', ids)
    .throwOnError();
  const hidden = ids.filter((id) => data.every((popup) => popup.id !== id));
  return [...data, ...(await headlines(db, clientId, hidden))];
}

async function headlines(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('approvals')
    .select('subject_id, approval_contents (content)')
    .eq('client_id', clientId)
    .in('subject_id', ids)
    .order('round')
    .throwOnError();
  return data.flatMap(({ subject_id, approval_contents }) => {
    const kept = PopupContent.safeParse([approval_contents].flat()[0]?.content).data;
    return kept ? [{ id: subject_id, title: kept.headline }] : [];
  });
}
