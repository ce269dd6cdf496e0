import type { TransactionSql as Sql } from 'postgres';
import { homeOf } from './campaigns.ts';
import { personId } from './cast.ts';
import { type Clock } from './clock.ts';
import { popups, type DemoPopup } from './content/popups.ts';
import { idOf } from './ids.ts';

const popupId = ({ client, title }: DemoPopup) => idOf('popup', client, title);
const INTERNAL = ['qa', 'draft', 'archived', 'cancelled'];

/** One in each state, with the designs it has had and what was decided of it. */
export async function insertPopups(sql: Sql, clock: Clock): Promise<void> {
  for (const popup of popups) {
    const id = popupId(popup);
    const home = homeOf(popup.client);
    const made = clock.at(popup.made);
    const movedAt = (to: string) => {
      const move = popup.moves.find(([status]) => status === to);
      return move ? clock.at(move[1]) : null;
    };
    const files = await sql<{ id: string }[]>`
      select id from public.files where client_id = ${home.client_id} and mime like 'image/%' order by created_at, id limit 4`;
    const designs = popup.pictures.flatMap((index) => files[index] ?? []);
    const last = popup.moves.at(-1);
    await sql`insert into public.crm_popups ${sql({
      id,
      ...home,
      title: popup.title,
      status: popup.status,
      kind: popup.kind,
      trigger_kind: popup.trigger,
      trigger_value: popup.value ?? null,
      audience: popup.audience,
      offer: popup.offer,
      headline: popup.headline,
      body: popup.body,
      button: popup.button,
      small_print: popup.small ?? '',
      file_id: designs.at(-1)?.id ?? null,
      due_on: popup.due === undefined ? null : clock.day(popup.due),
      decide_by: popup.decideBy === undefined ? null : clock.day(popup.decideBy),
      shared_at: movedAt('client_approval'),
      live_at: movedAt('live'),
      stage_since: last ? clock.at(last[1]) : made,
      created_by: personId(popup.by),
      created_at: made,
      updated_at: last ? clock.at(last[1]) : made,
    })}`;
    if (designs.length > 0)
      await sql`insert into public.popup_designs ${sql(
        designs.map((file, index) => ({
          id: idOf('popup design', id, index + 1),
          ...home,
          popup_id: id,
          version: index + 1,
          file_id: file.id,
          author_id: personId('priya'),
          shared_at: index === designs.length - 1 ? movedAt('client_approval') : null,
          created_at: new Date(made.getTime() + (index + 1) * 5_400_000),
        })),
      )}`;
    await insertRound(sql, popup, clock);
    await insertTrail(sql, popup, clock);
  }
}

async function insertRound(sql: Sql, popup: DemoPopup, clock: Clock): Promise<void> {
  const asked = popup.moves.find(([to]) => to === 'client_approval');
  if (!asked) return;
  const decided = popup.moves.find(([to]) => to === 'approved');
  const id = popupId(popup);
  const home = homeOf(popup.client);
  const approval = idOf('popup approval', id);
  await sql`update public.files set shared_at = coalesce(shared_at, ${clock.at(asked[1])})
    where id = (select p.file_id from public.crm_popups p where p.id = ${id})`;
  await sql`
    insert into public.approvals (id, agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash,
      decide_by, requested_by, created_at, closed_at)
    values (${approval}, ${home.agency_id}, ${home.client_id}, 'popup', ${id}, 'campaigns.read', 'approvals.decide', ${decided ? 'approved' : 'pending'}, 1,
      private.popup_hash(${id}), ${popup.decideBy === undefined ? null : clock.day(popup.decideBy)}, ${personId(asked[2])}, ${clock.at(asked[1])},
      ${decided ? clock.at(decided[1]) : null})`;
  if (!decided) return;
  await sql`
    insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, read_permission, decision, note, content_hash, created_at)
    select agency_id, client_id, id, ${personId(decided[2])}, read_permission, 'approved', '', content_hash, ${clock.at(decided[1])}
    from public.approvals where id = ${approval}`;
}

async function insertTrail(sql: Sql, popup: DemoPopup, clock: Clock): Promise<void> {
  const id = popupId(popup);
  const home = homeOf(popup.client);
  const moves = popup.moves.map(([to, at, by, reason], index) => ({
    from: popup.moves[index - 1]?.[0] ?? 'draft',
    to,
    at: clock.at(at),
    by: personId(by),
    reason: reason ?? '',
  }));
  if (moves.length > 0)
    await sql`insert into public.activity ${sql(
      moves.map(({ from, to, at, by, reason }) => ({
        ...home,
        subject_kind: 'popup',
        subject_id: id,
        verb: 'moved',
        actor_id: by,
        audience: INTERNAL.includes(to) ? 'internal' : 'client',
        detail: sql.json({ title: popup.title, from, to, reason }),
        created_at: at,
      })),
    )}`;
  if (popup.said)
    await sql`insert into public.comments ${sql(
      popup.said.map(([at, by, audience, body], index) => ({
        id: idOf('popup comment', id, index),
        ...home,
        subject_kind: 'popup',
        subject_id: id,
        audience,
        body,
        author_id: personId(by),
        created_at: clock.at(at),
      })),
    )}`;
}
