import 'server-only';
import type { Db } from '@/lib/core/database';
import { inPieces } from '@/lib/core/pieces';
import { popupStatusOrder } from '@/lib/popups/status';
import { PopupContent } from '@/lib/portal/popup-words';
import { popupStage } from '@/lib/portal/stage';
import type { Portal } from './portal';

const BACK = popupStatusOrder('qa');
const MOST = 500;

/** The popups a client was asked about, each as it was last put before them, the newest ask first. */
export async function listSharedPopups({ session: { db }, client }: Portal) {
  const { data } = await db
    .from('approvals')
    .select('id, subject_id, status, created_at, approval_contents (content)')
    .eq('client_id', client.id)
    .eq('subject_kind', 'popup')
    .order('created_at', { ascending: false })
    .limit(MOST)
    .throwOnError();
  const newest = [...new Map(data.toReversed().map((round) => [round.subject_id, round])).values()];
  const ids = newest.map(({ subject_id }) => subject_id);
  const [rows, pictures] = await Promise.all([
    inPieces(ids, (some) => listRows(db, client.id, some)),
    inPieces(ids, (some) => listPictures(db, client.id, some)),
  ]);
  return newest
    .toSorted((one, other) => other.created_at.localeCompare(one.created_at))
    .flatMap((round) => {
      const popup = rows.find(({ id }) => id === round.subject_id);
      const content = PopupContent.safeParse([round.approval_contents].flat()[0]?.content).data;
      const title = popup?.title ?? content?.headline;
      if (!title || popup?.status === 'cancelled') return [];
      return [
        {
          id: round.subject_id,
          title,
          live_at: popup?.live_at ?? null,
          approvalId: round.id,
          stage: popupStage(popup?.status ?? null, round.status === 'pending'),
          content: content ?? null,
          picture: pictures.find(({ popup_id }) => popup_id === round.subject_id)?.file ?? null,
        },
      ];
    });
}
export type SharedPopup = Awaited<ReturnType<typeof listSharedPopups>>[number];

/** While one is being changed its row is the team's: whoever of the team looks sees what the client sees. */
async function listRows(db: Db, clientId: string, ids: string[]) {
  const { data } = await db
    .from('crm_popups')
    .select('id, title, status, live_at')
    .eq('client_id', clientId)
    .in('id', ids)
    .not('shared_at', 'is', null)
    .gt('status_order', BACK)
    .throwOnError();
  return data;
}

async function listPictures(db: Db, clientId: string, ids: string[]) {
  const { data } = await db
    .from('popup_designs')
    .select('popup_id, file:files (id, name, mime, width, height)')
    .eq('client_id', clientId)
    .in('popup_id', ids)
    .not('shared_at', 'is', null)
    .order('version', { ascending: false })
    .throwOnError();
  return data;
}
