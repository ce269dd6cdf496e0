import 'server-only';
import { cache } from 'react';
import { findApproval, listRounds } from '@/lib/approvals/queries';
import { type Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import { fileAddress } from '@/lib/files/address';
import { PopupContent } from '@/lib/portal/popup-words';
import { sharedBy } from '@/lib/portal/versions';
import { type Portal } from './portal';
import { listNotes } from './proof';
import { subjectTitles } from './subject-titles';
import { listWaiting, waitingIds } from './waiting';

const DESIGN = `version, shared_at, author:user_profiles (name), file:files (id, name, mime, width, height)`;

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
  const [rounds, designs, titles, notes] = await Promise.all([
    listRounds(session.db, client.id, [subject]),
    listDesigns(session.db, client.id, subject),
    subjectTitles(session.db, client.id, [approval]),
    listNotes(portal, subject),
  ]);
  const shown = rounds.find((round) => round.id === approval.id);
  if (!shown) return null;
  const earlier = rounds[rounds.indexOf(shown) - 1];
  const contentOf = await readContents(session.db, client.id, [shown.id, earlier?.id ?? shown.id]);
  const content = contentOf(shown.id);
  const newest = rounds.at(-1);
  const design = sharedBy(designs, shown.created_at);
  return {
    approval,
    subject,
    title: titles.get(subject) ?? 'Popup',
    rounds,
    shown,
    newest: newest && newest.id !== shown.id ? newest : null,
    content,
    before: contentOf(earlier?.id),
    design: design && { by: design.author?.name ?? null, file: shownFile(design.file) },
    notes,
  };
});
export type PopupProof = NonNullable<Awaited<ReturnType<typeof findPopupProof>>>;

const shownFile = <T extends { id: string }>(file: T) => ({ ...file, src: fileAddress(file.id) });

async function listDesigns(db: Db, clientId: string, popupId: string) {
  const { data } = await db
    .from('popup_designs')
    .select(DESIGN)
    .eq('client_id', clientId)
    .eq('popup_id', popupId)
    .not('shared_at', 'is', null)
    .order('version')
    .throwOnError();
  return data;
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
