import type postgres from 'postgres';
import { clientId, personId } from './cast.ts';
import type { Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import type { Pin } from './content/types.ts';
import { idOf } from './ids.ts';
import { newestAt, type Version } from './timeline.ts';

type Sql = postgres.TransactionSql;

const percent = (part: number) => Math.round(part * 100_000) / 1000;

/** A record with designs, and what was pointed at on them. */
export type Pinned = {
  kind: 'campaign' | 'flow_email';
  id: string;
  home: { agency_id: string; client_id: string };
  designs: Version[];
  pins: Pin[];
};

export const pinnedCampaigns = (told: Told[]): Pinned[] =>
  told.map(({ campaign: { pins = [] }, id, home, time: { designs } }) => ({
    kind: 'campaign',
    id,
    home,
    designs,
    pins,
  }));

/** What was pointed at on the designs, who answered, and who closed it on which version. */
export async function insertPins(sql: Sql, pinned: Pinned[], clock: Clock): Promise<void> {
  const pins = pinned.flatMap(({ kind, id, home, designs, pins: made }) =>
    made.map((pin) => {
      const [first = ['-1d', 'ines', ''], ...replies] = pin.thread;
      const audience: 'internal' | 'client' = pin.internal ? 'internal' : 'client';
      const resolvedAt = pin.resolvedAt ? clock.at(pin.resolvedAt) : null;
      const resolvedVersion = resolvedAt ? newestAt(designs, resolvedAt) : null;
      return {
        pin,
        kind,
        home,
        subject: id,
        replies,
        audience,
        resolvedVersion,
        id: idOf('pin', id, audience, pin.number),
        at: clock.at(first[0]),
        by: personId(first[1]),
        body: first[2],
        resolvedAt,
      };
    }),
  );
  await sql`insert into public.design_annotations ${sql(
    pins.map(({ id, kind, home, subject, pin, audience, at, by, body, resolvedAt, resolvedVersion }) => ({
      id,
      ...home,
      subject_kind: kind,
      subject_id: subject,
      number: pin.number,
      version: pin.version,
      carried_version: pin.carried?.[0] ?? pin.version,
      x: percent(pin.x),
      y: percent(pin.y),
      w: pin.w === undefined ? null : percent(pin.w),
      h: pin.h === undefined ? null : percent(pin.h),
      audience,
      blocking: pin.blocking ?? false,
      status: resolvedAt ? 'resolved' : 'open',
      resolved_by: resolvedAt && pin.resolvedBy ? personId(pin.resolvedBy) : null,
      resolved_at: resolvedAt,
      resolved_version: resolvedVersion,
      body,
      author_id: by,
      shared_at: audience === 'client' ? at : null,
      created_at: at,
    })),
  )}`;
  await sql`insert into public.annotation_events ${sql(
    pins.flatMap(({ id, home, pin, audience, resolvedAt, resolvedVersion }) => {
      const event = { ...home, annotation_id: id, audience };
      const { carried, resolvedBy } = pin;
      return [
        ...(carried
          ? [
              {
                ...event,
                verdict: 'carried',
                version: carried[0],
                actor_id: personId(carried[2]),
                created_at: clock.at(carried[1]),
              },
            ]
          : []),
        ...(resolvedAt && resolvedVersion && resolvedBy
          ? [
              {
                ...event,
                verdict: 'resolved',
                version: resolvedVersion,
                actor_id: personId(resolvedBy),
                created_at: resolvedAt,
              },
            ]
          : []),
      ];
    }),
  )}`;
  await sql`insert into public.comments ${sql(
    pins.flatMap(({ id, home, replies, audience }) =>
      replies.map(([at, by, body], i) => ({
        id: idOf('reply', id, i),
        ...home,
        subject_kind: 'annotation',
        subject_id: id,
        audience,
        body,
        mentions: [],
        author_id: personId(by),
        created_at: clock.at(at),
      })),
    ),
  )}`;
  await sql`insert into public.activity ${sql(
    pins.map(({ id, kind, home, subject, pin, audience, at, by }) => ({
      ...home,
      subject_kind: kind,
      subject_id: subject,
      verb: 'pinned',
      actor_id: by,
      audience,
      detail: sql.json({ annotationId: id, pin: pin.number, version: pin.version }),
      created_at: at,
    })),
  )}`;
}

/** What asking set off: who was written to, what they were shown, when they will be reminded; and who of two has approved. */
export async function insertAsked(sql: Sql, clock: Clock): Promise<void> {
  await sql`
    insert into public.approval_decisions (agency_id, client_id, approval_id, read_permission, user_id, decision, note, content_hash, address, created_at)
    select a.agency_id, a.client_id, a.id, a.read_permission, ${personId('henrik')}, 'approved', 'The room is right. Lotte has the last word on the wording.',
      a.content_hash, '203.0.113.24', ${clock.at('-2d 08:14')}
    from public.approvals a where a.client_id = ${clientId('loom-house')} and a.subject_kind = 'campaign' and a.status = 'pending'`;
  await sql`
    insert into public.approval_reviewers (approval_id, user_id, agency_id, client_id, read_permission, asked_at, mailed_at, opened_at, commented_at)
    select a.id, m.user_id, a.agency_id, a.client_id, a.read_permission, a.created_at, a.created_at + interval '20 seconds',
      coalesce(d.created_at - interval '3 minutes', s.first_at), s.first_at
    from public.approvals a
    join public.client_members m on m.client_id = a.client_id and m.approver
    left join public.approval_decisions d on d.approval_id = a.id and d.user_id = m.user_id
    left join lateral (
      select min(n.created_at) as first_at from public.design_annotations n
      where n.subject_id = a.subject_id and n.author_id = m.user_id and n.created_at > a.created_at
    ) s on true`;
  for (const kind of ['campaign', 'post', 'flow', 'flow_email', 'popup']) {
    await sql`
      insert into public.approval_contents (approval_id, agency_id, client_id, read_permission, content, created_at)
      select a.id, a.agency_id, a.client_id, a.read_permission, ${sql.unsafe(`private.${kind}_content(a.subject_id)`)}, a.created_at
      from public.approvals a
      where a.subject_kind = ${kind} and a.content_hash = private.content_hash(a.subject_kind, a.subject_id)`;
  }
  await sql`
    select private.plan_reminders(a) from public.approvals a where a.status = 'pending'`;
}
