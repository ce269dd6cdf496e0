import type postgres from 'postgres';
import { agencyId, clientId, clientOf, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import type { Campaign } from './content/types.ts';
import { toDocument } from './copy.ts';
import { designKey, type StoredDesign } from './designs.ts';
import { idOf } from './ids.ts';
import {
  assigneeOf,
  DUTIES,
  newestAt,
  plannerOf,
  type Timeline,
  type Version,
} from './timeline.ts';

type Sql = postgres.TransactionSql;

export type Told = { campaign: Campaign; id: string; home: Home; time: Timeline };
type Home = { agency_id: string; client_id: string };

export const campaignId = (number: number) => idOf('campaign', number);

export function homeOf(client: string): Home {
  return { agency_id: agencyId(clientOf(client).agency), client_id: clientId(client) };
}

export async function insertCampaigns(
  sql: Sql,
  told: Told[],
  clock: Clock,
  shared: Map<number, Date>,
): Promise<void> {
  await sql`insert into public.crm_campaigns ${sql(
    told.map(({ campaign: c, id, home, time }) => ({
      id,
      ...home,
      number: c.number,
      title: c.title,
      status: c.status,
      held_from: c.heldFrom ?? null,
      priority: c.priority ?? 'medium',
      goal: c.goal,
      audience: c.audience,
      audience_size: c.size ?? null,
      offer: c.offer,
      sender_name: clientOf(c.client).sender.name,
      sender_email: clientOf(c.client).sender.email,
      due_on: c.due === undefined ? null : clock.day(c.due),
      decide_by: c.decideBy === undefined ? null : clock.day(c.decideBy),
      send_at: c.send ? clock.at(c.send) : null,
      sent_at: c.status === 'sent' && c.send ? clock.at(c.send) : null,
      shared_at: shared.get(c.number) ?? time.sharedAt,
      stage_since: time.stageSince,
      version: 1 + time.moves.length + time.copies.length + time.designs.length,
      created_by: personId(plannerOf(c)),
      created_at: time.created,
      updated_at: latest(time),
    })),
  )}`;
  await sql`
    insert into private.counters (agency_id, name, value)
    select agency_id, 'campaigns', max(number) from public.crm_campaigns group by 1
    on conflict on constraint counters_pkey do update set value = excluded.value`;
  await sql`insert into public.crm_campaign_internals ${sql(
    told.map(({ campaign, id, home, time }) => ({
      campaign_id: id,
      ...home,
      brief: campaign.brief,
      estimate_minutes: campaign.estimate ?? 360,
      updated_at: time.created,
    })),
  )}`;
  await sql`insert into public.campaign_assignees ${sql(
    told.flatMap(({ campaign, id, home, time }) =>
      DUTIES.flatMap((duty) => {
        const person = assigneeOf(campaign, duty);
        return person
          ? [
              {
                campaign_id: id,
                duty,
                user_id: personId(person),
                ...home,
                created_at: time.created,
              },
            ]
          : [];
      }),
    ),
  )}`;
  await sql`insert into public.campaign_labels ${sql(
    told.flatMap(({ campaign, id, home }) =>
      (campaign.labels ?? []).map((label) => ({ campaign_id: id, label, ...home })),
    ),
  )}`;
  await sql`insert into public.campaign_schedules ${sql(
    told
      .filter(({ campaign }) => campaign.status === 'scheduled' || campaign.status === 'sent')
      .map(({ id, home, time }) => ({
        campaign_id: id,
        ...home,
        state: 'by_hand',
        updated_at: time.stageSince,
      })),
  )}`;
}

export async function insertVersions(
  sql: Sql,
  told: Told[],
  stored: Map<string, StoredDesign>,
): Promise<void> {
  await sql`insert into public.campaign_copies ${sql(
    told.flatMap(({ campaign, id, home, time }) =>
      (campaign.copies ?? []).map((copy, i) => ({
        id: idOf('copy', campaign.number, i + 1),
        ...home,
        campaign_id: id,
        version: i + 1,
        based_on: i,
        subject: copy.subject,
        preview_text: copy.preview,
        body: sql.json(toDocument(copy.body)),
        note: copy.note ?? '',
        author_id: personId(copy.by ?? assigneeOf(campaign, 'copywriter') ?? plannerOf(campaign)),
        shared_at: sharedAt(time, time.copies, i + 1),
        created_at: time.copies[i]?.at ?? time.created,
      })),
    ),
  )}`;
  const designs = told.flatMap(({ campaign, id, home, time }) =>
    (campaign.designs ?? []).map((design, i) => ({
      file: fileOf(stored, campaign.number, i + 1),
      note: design.note ?? '',
      id,
      home,
      number: campaign.number,
      version: i + 1,
      by: personId(design.by ?? assigneeOf(campaign, 'designer') ?? plannerOf(campaign)),
      at: time.designs[i]?.at ?? time.created,
      shared: sharedAt(time, time.designs, i + 1),
    })),
  );
  await sql`insert into public.files ${sql(
    designs.map(({ file: { id, key, ...facts }, home, by, at, shared }) => ({
      id,
      ...home,
      object_key: key,
      ...facts,
      mime: 'image/webp',
      uploaded_by: by,
      shared_at: shared,
      created_at: at,
    })),
  )}`;
  await sql`insert into public.campaign_designs ${sql(
    designs.map(({ id, home, number, version, file, note, by, at, shared }) => ({
      id: idOf('design', number, version),
      ...home,
      campaign_id: id,
      version,
      file_id: file.id,
      note,
      author_id: by,
      shared_at: shared,
      created_at: at,
    })),
  )}`;
}

/** What stood at every move and what the client was asked: the past is bound to made-up hashes, the present to the real one. */
export async function insertRounds(sql: Sql, told: Told[], clock: Clock): Promise<void> {
  await sql`insert into public.campaign_revisions ${sql(
    told.flatMap(({ campaign, id, home, time }) =>
      time.moves.map(({ from, to, at, by, reason }, i) => ({
        id: idOf('revision', campaign.number, i),
        ...home,
        campaign_id: id,
        from_status: from,
        to_status: to,
        actor_id: by && personId(by),
        reason,
        copy_version: newestAt(time.copies, at),
        design_version: newestAt(time.designs, at),
        fields: sql.json({
          title: campaign.title,
          goal: campaign.goal,
          audience: campaign.audience,
          offer: campaign.offer,
        }),
        created_at: at,
      })),
    ),
  )}`;
  const rounds = told.flatMap(({ campaign, id, home, time }) =>
    time.rounds.map((round) => ({ campaign, id, home, round, last: round === time.rounds.at(-1) })),
  );
  const approvals = rounds.map(({ campaign, id, home, round, last }) => ({
    id: idOf('approval', campaign.number, round.number),
    ...home,
    subject_kind: 'campaign',
    subject_id: id,
    read_permission: 'campaigns.read',
    decide_permission: 'approvals.decide',
    policy: campaign.client === 'loom-house' ? 'all' : 'any',
    status: statusOf(round.closed?.to),
    round: round.number,
    content_hash: pastHash(campaign.number, round.number),
    decide_by: last && campaign.decideBy !== undefined ? clock.day(campaign.decideBy) : null,
    requested_by: round.by && personId(round.by),
    concern: concernOf(round.closed?.to),
    closed_at: round.closed?.at ?? null,
    created_at: round.at,
  }));
  await sql`insert into public.approvals ${sql(approvals)}`;
  await sql`
    update public.approvals a set content_hash = private.campaign_hash(a.subject_id)
    where a.round = (select max(b.round) from public.approvals b where b.subject_id = a.subject_id)`;
  await sql`
    update public.campaign_revisions r set content_hash = private.campaign_hash(r.campaign_id)
    where r.to_status in ('client_approval', 'approved', 'scheduled', 'sent')
      and r.created_at >= (select max(a.created_at) from public.approvals a where a.subject_id = r.campaign_id)`;
  await sql`insert into public.approval_decisions ${sql(
    rounds.flatMap(({ campaign, home, round: { number, closed } }) =>
      closed?.by
        ? [
            {
              id: idOf('decision', campaign.number, number),
              ...home,
              approval_id: idOf('approval', campaign.number, number),
              read_permission: 'campaigns.read',
              user_id: personId(closed.by),
              decision: statusOf(closed.to),
              note: closed.reason,
              content_hash: pastHash(campaign.number, number),
              created_at: closed.at,
            },
          ]
        : [],
    ),
  )}`;
}

const statusOf = (to?: string) =>
  to === undefined ? 'pending' : to === 'approved' ? 'approved' : 'changes_requested';
const concernOf = (to?: string) => (to === 'copy' || to === 'design' ? to : null);
const pastHash = (number: number, round: number) =>
  `${idOf('hash', number, round)}${idOf(number, round)}`.replaceAll('-', '');

function sharedAt({ rounds }: Timeline, versions: Version[], version: number): Date | null {
  return rounds.find(({ at }) => newestAt(versions, at) === version)?.at ?? null;
}

function fileOf(stored: Map<string, StoredDesign>, number: number, version: number): StoredDesign {
  const file = stored.get(designKey(number, version));
  if (!file) throw new Error(`design ${version} of C-${number} was not stored`);
  return file;
}

function latest({ created, moves, copies, designs }: Timeline): Date {
  return new Date(
    Math.max(created.getTime(), ...[...moves, ...copies, ...designs].map(({ at }) => at.getTime())),
  );
}
