import type postgres from 'postgres';
import { clientOf, managerOf, membersOf, personId } from './cast.ts';
import { homeOf, type Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import type { Request } from './content/types.ts';
import { idOf } from './ids.ts';
import { assigneeOf, DUTIES, plannerOf } from './timeline.ts';

type Sql = postgres.TransactionSql;

export type Said = {
  id: string; told: Told; at: Date; by: string; audience: 'internal' | 'client'; body: string; mentions: string[]; parent: string | null;
};

const SHARED_STAGES = ['client_approval', 'approved', 'scheduled', 'sent'];

export function everythingSaid(told: Told[], clock: Clock): Said[] {
  return told.flatMap((one) => {
    const { number, comments = [], pins = [] } = one.campaign;
    const spoken = comments.map(([at, by, audience, body, mentions = []], i) => ({
      id: idOf('comment', number, i), told: one, at: clock.at(at), by, audience, body, mentions, parent: null,
    }));
    const pinned = pins.flatMap(({ number: pin, thread }) =>
      thread.map(([at, by, body], i) => ({
        id: idOf('pin', number, pin, i), told: one, at: clock.at(at), by, audience: 'client' as const,
        body: i === 0 ? `Pin ${pin}: ${body}` : body, mentions: [], parent: i === 0 ? null : idOf('pin', number, pin, 0),
      })),
    );
    return [...spoken, ...pinned];
  });
}

export async function insertComments(sql: Sql, said: Said[]): Promise<void> {
  await sql`insert into public.comments ${sql(
    said.map(({ id, told, at, by, audience, body, mentions, parent }) => ({
      id, ...told.home, subject_kind: 'campaign', subject_id: told.id, parent_id: parent, audience, body,
      mentions: mentions.map(personId), author_id: personId(by), created_at: at,
    })),
  )}`;
}

export async function insertRequests(sql: Sql, requests: Request[], ids: Map<number, string>, clock: Clock): Promise<void> {
  await sql`insert into public.portal_requests ${sql(
    requests.map((request) => ({
      id: requestId(request), ...homeOf(request.client), kind: 'campaign', title: request.title, details: request.body,
      desired_on: request.wantedBy === undefined ? null : clock.day(request.wantedBy), status: request.status,
      answer: request.answer ?? '', campaign_id: ids.get(request.campaign ?? 0) ?? null, created_by: personId(request.by),
      closed_by: request.answeredBy ? personId(request.answeredBy) : null,
      closed_at: request.answeredAt ? clock.at(request.answeredAt) : null, created_at: clock.at(request.at),
    })),
  )}`;
}

/** One line for everything that happened, in order, as the triggers would have written it. */
export async function insertActivity(sql: Sql, told: Told[], said: Said[], requests: Request[], clock: Clock): Promise<void> {
  const lines = [
    ...told.flatMap(({ campaign, id, home, time }) => {
      const line = (verb: string, at: Date, by: string | null, detail: postgres.JSONValue, audience = 'internal') => ({
        ...home, subject_kind: 'campaign', subject_id: id, verb, actor_id: by && personId(by), audience, detail: sql.json(detail), created_at: at,
      });
      const { number, title } = campaign;
      return [
        line('created', time.created, plannerOf(campaign), { number, title }),
        ...time.copies.map(({ version, at }) => line('saved_copy', at, campaign.copies?.[version - 1]?.by ?? assigneeOf(campaign, 'copywriter'), { version })),
        ...time.designs.map(({ version, at }) => line('uploaded_design', at, campaign.designs?.[version - 1]?.by ?? assigneeOf(campaign, 'designer'), { version })),
        ...time.moves.map(({ from, to, at, by, reason }) =>
          line('moved', at, by, { from, to, number, title, reason }, SHARED_STAGES.includes(to) || from === 'client_approval' ? 'client' : 'internal'),
        ),
      ];
    }),
    ...said.map(({ id, told: { home, id: subject }, at, by, audience }) => ({
      ...home, subject_kind: 'campaign', subject_id: subject, verb: 'commented', actor_id: personId(by), audience,
      detail: sql.json({ commentId: id }), created_at: at,
    })),
    ...requests.flatMap((request) => {
      const line = (verb: string, at: Date, by: string) => ({
        ...homeOf(request.client), subject_kind: 'request', subject_id: requestId(request), verb, actor_id: personId(by),
        audience: 'client', detail: sql.json({ title: request.title }), created_at: at,
      });
      const asked = line('requested', clock.at(request.at), request.by);
      return request.answeredAt && request.answeredBy
        ? [asked, line(request.status, clock.at(request.answeredAt), request.answeredBy)]
        : [asked];
    }),
  ];
  lines.sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
  await sql`insert into public.activity ${sql(lines)}`;
}

/** What the last days left in each person's inbox; older than a day is read. */
export async function insertNotifications(sql: Sql, told: Told[], said: Said[], requests: Request[], clock: Clock): Promise<void> {
  const since = clock.at('-4d 00:00');
  const unread = clock.at('-20h');
  const notes = new Map<string, { user_id: string; created_at: Date } & Record<string, unknown>>();
  const add = (key: string, people: (string | null)[], by: string | null, at: Date, fields: Record<string, unknown>) => {
    for (const person of new Set(people)) {
      if (!person || person === by || at < since) continue;
      notes.set(`${key}:${person}`, {
        id: idOf('notification', key, person), user_id: personId(person), actor_id: by && personId(by), created_at: at,
        read_at: at < unread ? new Date(at.getTime() + 3_600_000) : null, ...fields,
      });
    }
  };
  const lineOf = ({ campaign: { number, title, client } }: Told) => ({ number, title, client: clientOf(client).name, clientSlug: client });

  for (const one of told) {
    const { campaign, id, home } = one;
    const crew = DUTIES.map((duty) => assigneeOf(campaign, duty));
    const [strategist = null, copywriter = null, designer = null, implementor = null] = crew;
    const manager = managerOf(campaign.client);
    for (const { from, to, at, by } of one.time.moves) {
      const known: Record<string, (string | null)[]> = {
        copy: [copywriter], design: [designer], qa: [strategist, manager], approved: [implementor, strategist, manager],
        scheduled: [strategist, manager],
      };
      const subject = { ...home, subject_kind: 'campaign', subject_id: id, detail: sql.json({ ...lineOf(one), from, to }) };
      const people = [...(known[to] ?? [...crew, manager]), from === 'client_approval' ? manager : null];
      add(`move:${campaign.number}:${to}:${at.getTime()}`, people, by, at, { kind: 'moved', ...subject });
      if (to === 'client_approval' || to === 'sent') {
        const members = membersOf(campaign.client).filter(({ approver }) => approver || to === 'sent').map(({ key }) => key);
        add(`ask:${campaign.number}:${at.getTime()}`, members, by, at, { kind: to === 'sent' ? 'sent' : 'approval_requested', ...subject });
      }
    }
  }
  for (const { id, told: one, at, by, audience, body, mentions } of said) {
    const { campaign, home } = one;
    const followers = [...DUTIES.map((duty) => assigneeOf(campaign, duty)), managerOf(campaign.client)];
    if (audience === 'client') followers.push(...membersOf(campaign.client).map(({ key }) => key));
    const subject = {
      ...home, subject_kind: 'campaign', subject_id: one.id,
      detail: sql.json({ ...lineOf(one), excerpt: body.slice(0, 140), audience, commentId: id }),
    };
    add(`comment:${id}`, followers, by, at, { kind: 'comment', ...subject });
    add(`comment:${id}`, mentions, by, at, { kind: 'mention', ...subject });
  }
  for (const request of requests) {
    const people = [managerOf(request.client), ...(clientOf(request.client).team.strategist ?? []), ...(request.status === 'open' ? ['ines'] : [])];
    add(`request:${requestId(request)}`, people, request.by, clock.at(request.at), {
      kind: 'request_opened', ...homeOf(request.client), subject_kind: 'request', subject_id: requestId(request),
      detail: sql.json({ title: request.title, client: clientOf(request.client).name, clientSlug: request.client }),
    });
  }
  await sql`insert into public.crm_notifications ${sql([...notes.values()])}`;
}

const requestId = ({ client, title }: Request) => idOf('request', client, title);
