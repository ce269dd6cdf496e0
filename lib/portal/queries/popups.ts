import 'server-only';
import { cache } from 'react';
import { listPins } from '@/lib/annotations/queries';
import { findApproval, listRounds } from '@/lib/approvals/queries';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import { PopupContent } from '@/lib/portal/popup-words';
import { proofVersions } from '@/lib/portal/rounds';
import type { Portal } from './portal';
import { listNotes } from './proof';
import { subjectTitles } from './subject-titles';
import { listWaiting, waitingIds } from './waiting';

const DESIGN = `id, version, shared_at, created_at, author:user_profiles (name), file:files (id, name, mime, width, height)`;

/** Popups that wait for the client's decision, most urgent first. */
export async function listPopupAsks(portal: Portal) {
  const { session, client } = portal;
  const { asked } = await listWaiting(portal);
  const ids = waitingIds(asked, 'popup');
  if (ids.length === 0) return [];
  const { data } = await session.db
    .from('crm_popups')
    .select('id, title, kind')
    .eq('client_id', client.id)
    .in('id', ids)
    .throwOnError();
  return asked.flatMap((approval) => {
    const popup = data.find(({ id }) => id === approval.subject_id);
    return popup ? [{ approval, title: popup.title, kind: popup.kind }] : [];
  });
}
export type PopupAsk = Awaited<ReturnType<typeof listPopupAsks>>[number];

/** What is asked about a popup, or was. Its words are those that were put before the client, whatever became of it. */
export const findPopupProof = cache(async (portal: Portal, id: string) => {
  const { session, client } = portal;
  if (!isUuid(id)) return null;
  const approval = await findApproval(session.db, client.id, id);
  if (approval?.subject_kind !== 'popup') return null;
  const subject = approval.subject_id;
  const [rounds, designs, titles, notes, pins, status] = await Promise.all([
    listRounds(session.db, client.id, [subject]),
    listDesigns(session.db, client.id, subject),
    subjectTitles(session.db, client.id, [approval]),
    listNotes(portal, subject),
    listPins(session, { clientId: client.id, subjectId: subject, audience: 'client' }),
    findStatus(session.db, client.id, subject),
  ]);
  const versions = proofVersions(rounds, designs, []);
  const shown = versions.find(({ round }) => round.id === approval.id);
  if (!shown) return null;
  const before = versions[versions.indexOf(shown) - 1] ?? null;
  const asked = [shown, before ?? shown].map(({ round }) => round.id);
  const contentOf = await readContents(session.db, client.id, asked);
  const newest = versions.at(-1);
  return {
    approval,
    subject,
    title: titles.get(subject) ?? 'Popup',
    status,
    versions,
    shown,
    before,
    newest: newest && newest !== shown ? newest : null,
    content: contentOf(shown.round.id),
    contentBefore: contentOf(before?.round.id),
    notes,
    pins,
  };
});
export type PopupProof = NonNullable<Awaited<ReturnType<typeof findPopupProof>>>;

/** Null while its words are being written and its row is the team's. */
async function findStatus(db: Db, clientId: string, popupId: string) {
  const { data } = await db
    .from('crm_popups')
    .select('status')
    .eq('client_id', clientId)
    .eq('id', popupId)
    .maybeSingle()
    .throwOnError();
  return data?.status ?? null;
}

async function listDesigns(db: Db, clientId: string, popupId: string) {
  const { data } = await db
    .from('popup_designs')
    .select(DESIGN)
    .eq('client_id', clientId)
    .eq('popup_id', popupId)
    .not('shared_at', 'is', null)
    .order('version')
    .throwOnError();
  return data.map((design) => ({ ...design, note: '' }));
}

async function readContents(db: Db, clientId: string, approvals: string[]) {
  const { data } = await db
    .from('approval_contents')
    .select('approval_id, content')
    .eq('client_id', clientId)
    .in('approval_id', approvals)
    .throwOnError();
  return (id?: string) =>
    PopupContent.safeParse(data.find(({ approval_id }) => approval_id === id)?.content).data ??
    null;
}
