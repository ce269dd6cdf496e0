import type { TransactionSql as Sql } from 'postgres';
import { homeOf } from './campaigns.ts';
import { clientOf, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { popups, type DemoPopup } from './content/popups.ts';
import { idOf } from './ids.ts';
import { DUTIES } from './timeline.ts';

const popupId = ({ client, title }: DemoPopup) => idOf('popup', client, title);
const INTERNAL = ['qa', 'draft', 'design', 'archived', 'cancelled'];

/** Each time its client was asked, and what came of it. */
const roundsOf = ({ moves }: DemoPopup) =>
  moves.flatMap(([to, at, by], index) => {
    const [next, ...decision] = moves[index + 1] ?? [];
    const status = next === 'approved' ? 'approved' : next === 'draft' ? 'changes_requested' : 'pending';
    return to === 'client_approval' ? [{ asked: at, by, status, decision }] : [];
  });

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
      priority: popup.priority ?? 'medium',
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
    const people = Object.entries(clientOf(popup.client).team).flatMap(([duty, [first]]) =>
      DUTIES.some((one) => one === duty) && duty !== popup.open && first
        ? [{ popup_id: id, ...home, duty, user_id: personId(first) }]
        : [],
    );
    await sql`insert into public.popup_assignees ${sql(people)}`;
    if (designs.length > 0)
      await sql`insert into public.popup_designs ${sql(
        designs.map((file, index) => ({
          id: idOf('popup design', id, index + 1),
          ...home,
          popup_id: id,
          version: index + 1,
          file_id: file.id,
          author_id: personId('priya'),
          shared_at: sharedAt(popup, index - designs.length, clock),
          created_at: new Date(made.getTime() + (index + 1) * 5_400_000),
        })),
      )}`;
    await insertRounds(sql, popup, clock);
    await insertPinsOn(sql, popup, clock);
    await insertTrail(sql, popup, clock);
  }
}

/** Asked twice, the last two designs went to the client one after the other; `back` counts from the last, which is -1. */
function sharedAt(popup: DemoPopup, back: number, clock: Clock): Date | null {
  const round = roundsOf(popup).at(back);
  return round ? clock.at(round.asked) : null;
}

async function insertRounds(sql: Sql, popup: DemoPopup, clock: Clock): Promise<void> {
  const id = popupId(popup);
  const home = homeOf(popup.client);
  const rounds = roundsOf(popup);
  for (const [index, { asked, by, status, decision }] of rounds.entries()) {
    const approval = idOf('popup approval', id, index + 1);
    const [at, who, note] = decision;
    const closed = status === 'pending' || !at ? null : clock.at(at);
    const before = index < rounds.length - 1 ? popup.before : undefined;
    const content = sql`private.popup_content(${id}) || ${sql.json(before ? { small_print: before.small } : {})} || jsonb_build_object('design', (
      select f.sha256 from public.popup_designs d join public.files f on f.id = d.file_id
      where d.popup_id = ${id} and d.shared_at <= ${clock.at(asked)} order by d.version desc limit 1))`;
    await sql`update public.files set shared_at = coalesce(shared_at, ${clock.at(asked)})
      where id in (select d.file_id from public.popup_designs d where d.popup_id = ${id} and d.shared_at <= ${clock.at(asked)})`;
    await sql`
      insert into public.approvals (id, agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash,
        decide_by, requested_by, created_at, closed_at)
      values (${approval}, ${home.agency_id}, ${home.client_id}, 'popup', ${id}, 'campaigns.read', 'approvals.decide', ${status}, ${index + 1},
        encode(sha256(convert_to((${content})::text, 'utf8')), 'hex'), ${popup.decideBy === undefined ? null : clock.day(popup.decideBy)},
        ${personId(by)}, ${clock.at(asked)}, ${closed})`;
    if (before)
      await sql`
        insert into public.approval_contents (approval_id, agency_id, client_id, read_permission, content, created_at)
        values (${approval}, ${home.agency_id}, ${home.client_id}, 'campaigns.read', ${content}, ${clock.at(asked)})`;
    if (closed && who)
      await sql`
        insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, read_permission, decision, note, content_hash, created_at)
        select agency_id, client_id, id, ${personId(who)}, read_permission, ${status}, ${note ?? ''}, content_hash, ${closed}
        from public.approvals where id = ${approval}`;
  }
}

/** Pointed at on the first of two designs: what is closed was closed on the second, what is open asks there. */
async function insertPinsOn(sql: Sql, popup: DemoPopup, clock: Clock): Promise<void> {
  const subject = popupId(popup);
  const home = homeOf(popup.client);
  for (const [index, { at, by, place, body, resolved }] of (popup.pins ?? []).entries()) {
    const [x, y, w, h] = place;
    const pin = idOf('popup pin', subject, index + 1);
    await sql`insert into public.design_annotations ${sql({
      id: pin,
      ...home,
      subject_kind: 'popup',
      subject_id: subject,
      number: index + 1,
      version: 1,
      carried_version: 1,
      x,
      y,
      w: w ?? null,
      h: h ?? null,
      audience: 'client',
      status: resolved ? 'resolved' : 'open',
      resolved_by: resolved ? personId(resolved[1]) : null,
      resolved_at: resolved ? clock.at(resolved[0]) : null,
      resolved_version: resolved ? 2 : null,
      body,
      author_id: personId(by),
      shared_at: clock.at(at),
      created_at: clock.at(at),
    })}`;
    if (resolved)
      await sql`insert into public.annotation_events ${sql({
        ...home,
        annotation_id: pin,
        audience: 'client',
        verdict: 'resolved',
        version: 2,
        actor_id: personId(resolved[1]),
        created_at: clock.at(resolved[0]),
      })}`;
    await sql`insert into public.activity ${sql({
      ...home,
      subject_kind: 'popup',
      subject_id: subject,
      verb: 'pinned',
      actor_id: personId(by),
      audience: 'client',
      detail: sql.json({ annotationId: pin, pin: index + 1, version: 1 }),
      created_at: clock.at(at),
    })}`;
  }
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
        audience: INTERNAL.includes(to) && from !== 'client_approval' ? 'internal' : 'client',
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
