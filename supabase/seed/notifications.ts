import type postgres from 'postgres';
import { clientOf, managerOf, membersOf, personId } from './cast.ts';
import { homeOf, type Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import type { Request } from './content/types.ts';
import { idOf } from './ids.ts';
import { requestId, type Said } from './talk.ts';
import { assigneeOf, DUTIES } from './timeline.ts';

type Sql = postgres.TransactionSql;

/** What the last days left in each person's inbox; older than a day is read. */
export async function insertNotifications(
  sql: Sql,
  told: Told[],
  said: Said[],
  requests: Request[],
  clock: Clock,
): Promise<void> {
  const since = clock.at('-4d 00:00');
  const unread = clock.at('-20h');
  const notes = new Map<string, { user_id: string; created_at: Date } & Record<string, unknown>>();
  const add = (
    key: string,
    people: (string | null)[],
    by: string | null,
    at: Date,
    fields: Record<string, unknown>,
  ) => {
    for (const person of new Set(people)) {
      if (!person || person === by || at < since) continue;
      notes.set(`${key}:${person}`, {
        id: idOf('notification', key, person),
        user_id: personId(person),
        actor_id: by && personId(by),
        created_at: at,
        surfaced_at: at,
        read_at: at < unread ? new Date(at.getTime() + 3_600_000) : null,
        ...fields,
      });
    }
  };
  const lineOf = ({ campaign: { number, title, client } }: Told) => ({
    number,
    title,
    client: clientOf(client).name,
    clientSlug: client,
  });

  for (const one of told) {
    const { campaign, id, home } = one;
    const crew = DUTIES.map((duty) => assigneeOf(campaign, duty));
    const [strategist = null, copywriter = null, designer = null, implementor = null] = crew;
    const manager = managerOf(campaign.client);
    for (const { from, to, at, by } of one.time.moves) {
      const known: Record<string, (string | null)[]> = {
        copy: [copywriter],
        design: [designer],
        qa: [strategist, manager],
        approved: [implementor, strategist, manager],
        scheduled: [strategist, manager],
      };
      const subject = {
        ...home,
        subject_kind: 'campaign',
        subject_id: id,
        detail: sql.json({ ...lineOf(one), from, to }),
      };
      const people = [
        ...(known[to] ?? [...crew, manager]),
        from === 'client_approval' ? manager : null,
      ];
      add(`move:${campaign.number}:${to}:${at.getTime()}`, people, by, at, {
        kind: 'moved',
        ...subject,
      });
      if (to === 'client_approval' || to === 'sent') {
        const members = membersOf(campaign.client)
          .filter(({ approver }) => approver || to === 'sent')
          .map(({ key }) => key);
        add(`ask:${campaign.number}:${at.getTime()}`, members, by, at, {
          kind: to === 'sent' ? 'sent' : 'approval_requested',
          ...subject,
        });
      }
    }
  }
  for (const { id, told: one, at, by, audience, body, mentions } of said) {
    const { campaign, home } = one;
    const followers = [
      ...DUTIES.map((duty) => assigneeOf(campaign, duty)),
      managerOf(campaign.client),
    ];
    if (audience === 'client') followers.push(...membersOf(campaign.client).map(({ key }) => key));
    const subject = {
      ...home,
      subject_kind: 'campaign',
      subject_id: one.id,
      detail: sql.json({ ...lineOf(one), excerpt: body.slice(0, 140), audience, commentId: id }),
    };
    add(`comment:${id}`, followers, by, at, { kind: 'comment', ...subject });
    add(`comment:${id}`, mentions, by, at, { kind: 'mention', ...subject });
  }
  for (const request of requests) {
    const people = [
      managerOf(request.client),
      ...(clientOf(request.client).team.strategist ?? []),
      ...(request.status === 'open' ? ['ines'] : []),
    ];
    add(`request:${requestId(request)}`, people, request.by, clock.at(request.at), {
      kind: 'request_opened',
      ...homeOf(request.client),
      subject_kind: 'request',
      subject_id: requestId(request),
      detail: sql.json({
        title: request.title,
        client: clientOf(request.client).name,
        clientSlug: request.client,
      }),
    });
  }
  await sql`insert into public.person_settings (user_id, agency_id) select p.id, p.agency_id from public.user_profiles p`;
  await sql`update public.person_settings s set next_digest_at = private.next_digest(s, now()), tour_step = 5, tour_ended_at = now()`;
  // Without an address of Slack's, what would be posted lands in the local mailbox page.
  await sql`insert into public.slack_hooks (id, agency_id, name, events, created_by)
    select ${idOf('slack', 'delivery')}, p.agency_id, '#delivery',
      '{request_opened,moved_qa,moved_client_approval,changes_requested,moved_approved,schedule_failed,moved_sent}', p.id
    from public.user_profiles p where p.id = ${personId('ines')}`;
  await sql`insert into public.crm_notifications ${sql([...notes.values()])}`;
}
