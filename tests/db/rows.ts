import type { Sql } from './database.ts';
import { insertContent } from './rows-content.ts';
import { insertFlows } from './rows-flows.ts';
import { assigneesOf, idOf, type Agency, type Client } from './people.ts';
import { insertWork } from './capacity/rows.ts';

const SHARED = new Date('2026-01-05T09:00:00Z');
const DOCUMENT = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }],
};

/** `shared` has reached the client, `hidden` has not. */
export const TWINS = ['shared', 'hidden'] as const;

/** One row of every table that belongs to a client, twice where sharing decides who reads it. */
export async function insertRows(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const agency_id = idOf(agency);
  const client_id = idOf(agency, client);
  const home = { agency_id, client_id };
  const id = (...words: string[]) => idOf(agency, client, ...words);
  const person = (name: string) => idOf(agency, name);
  const shared_at = (twin: string) => (twin === 'shared' ? SHARED : null);

  await sql`insert into public.crm_campaigns ${sql(
    TWINS.map((twin) => ({
      id: id('campaign', twin),
      client_id,
      title: `${twin} of ${client}`,
      status: 'design',
      shared_at: shared_at(twin),
    })),
  )}`;
  await sql`insert into public.crm_campaigns ${sql({
    id: id('campaign', 'sent'),
    client_id,
    title: 'Sent',
    status: 'sent',
    shared_at: SHARED,
    sent_at: SHARED,
  })}`;
  await sql`insert into public.campaign_assignees ${sql(
    TWINS.flatMap((twin) =>
      Object.entries(assigneesOf(client))
        .filter(([duty]) => twin === 'shared' || duty !== 'implementor')
        .map(([duty, name]) => ({
          campaign_id: id('campaign', twin),
          duty,
          user_id: person(name),
        })),
    ),
  )}`;
  await sql`insert into public.campaign_labels ${sql(
    TWINS.map((twin) => ({ campaign_id: id('campaign', twin), label: 'vip' })),
  )}`;
  await sql`insert into public.files ${sql(
    TWINS.map((twin) => ({
      id: id('file', twin),
      ...home,
      object_key: `${agency_id}/${client_id}/${id('file', twin)}.png`,
      name: 'hero.png',
      mime: 'image/png',
      bytes: 10,
      sha256: 'a'.repeat(64),
      uploaded_by: person('designer'),
      shared_at: shared_at(twin),
    })),
  )}`;
  for (const twin of TWINS) {
    const part = { campaign_id: id('campaign', 'shared'), shared_at: shared_at(twin) };
    await sql`insert into public.campaign_copies ${sql({
      id: id('copy', twin),
      ...part,
      body: sql.json(DOCUMENT),
      author_id: person('copywriter'),
    })}`;
    await sql`insert into public.campaign_designs ${sql({
      id: id('design', twin),
      ...part,
      file_id: id('file', twin),
      author_id: person('designer'),
    })}`;
    await insertPin(sql, agency, client, twin === 'shared' ? 'client' : 'internal');
  }
  await sql`update public.design_annotations set carried_version = 2 where subject_id = ${id('campaign', 'shared')}`;
  await insertTasks(sql, agency, client);
  await insertEvents(sql, agency, client);
  await insertPosts(sql, agency, client);
  await insertContent(sql, agency, client);
  await insertFlows(sql, agency, client);
  await insertTrail(sql, agency, client);
  // What the cast says while it is set up told people; the stories start with quiet inboxes.
  await sql`delete from public.crm_notifications where agency_id = ${agency_id} and kind in ('comment', 'pinned', 'task_assigned', 'event_invited')`;
  await insertOutside(sql, agency, client);
  await insertWork(sql, agency, client);
}

async function insertPosts(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const client_id = idOf(agency, client);
  const id = (...words: string[]) => idOf(agency, client, ...words);
  await sql`insert into public.content_posts ${sql(
    TWINS.map((twin) => ({
      id: id('post', twin),
      client_id,
      channel: 'facebook',
      title: `${twin} post`,
      shared_at: twin === 'shared' ? SHARED : null,
    })),
  )}`;
  for (const twin of TWINS) {
    await sql`insert into public.content_post_versions ${sql({
      id: id('post version', twin),
      post_id: id('post', 'shared'),
      caption: 'Hello',
      author_id: idOf(agency, 'strategist'),
    })}`;
    await sql`insert into public.content_post_media ${sql({
      version_id: id('post version', twin),
      position: 1,
      file_id: id('file', twin),
    })}`;
  }
  await sql`update public.content_post_versions set shared_at = ${SHARED} where id = ${id('post version', 'shared')}`;
}

/** Beside the client's two there is one in-house, which the second client's turn leaves as it is. */
async function insertTasks(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const agency_id = idOf(agency);
  const own = TWINS.map((twin) => ({
    id: idOf(agency, client, 'task', twin),
    agency_id,
    client_id: idOf(agency, client),
    title: `${twin} task of ${client}`,
    shared_at: twin === 'shared' ? SHARED : null,
  }));
  const inHouse = {
    id: idOf(agency, 'task', 'in-house'),
    agency_id,
    client_id: null,
    title: 'Tidy the drive',
    shared_at: null,
  };
  const tasks = client === 'acme' ? [...own, inHouse] : own;
  const { copywriter = '' } = assigneesOf(client);
  await sql`insert into public.tasks ${sql(tasks)}`;
  await sql`insert into public.task_assignees ${sql(
    tasks.map(({ id }) => ({ task_id: id, user_id: idOf(agency, copywriter) })),
  )}`;
}

async function insertEvents(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const agency_id = idOf(agency);
  const event = {
    agency_id,
    starts_on: '2026-12-01',
    ends_on: '2026-12-01',
    time_zone: 'UTC',
    recurrence: 'FREQ=WEEKLY',
  };
  const own = TWINS.map((twin) => ({
    ...event,
    id: idOf(agency, client, 'event', twin),
    client_id: idOf(agency, client),
    title: `${twin} event of ${client}`,
    whole_team: false,
    shared_at: twin === 'shared' ? SHARED : null,
  }));
  const allHands = {
    ...event,
    id: idOf(agency, 'event', 'all hands'),
    client_id: null,
    title: 'All hands',
    whole_team: true,
    shared_at: null,
  };
  const events = client === 'acme' ? [...own, allHands] : own;
  const { copywriter = '' } = assigneesOf(client);
  await sql`insert into public.company_events ${sql(events)}`;
  await sql`insert into public.event_exceptions ${sql(
    events.map(({ id }) => ({ event_id: id, occurs_on: '2026-12-08' })),
  )}`;
  await sql`insert into public.event_attendees ${sql(
    events.map(({ id }) => ({ event_id: id, user_id: idOf(agency, copywriter) })),
  )}`;
}

/** On the version that was just added: a closed pin lies on the one before. */
async function insertPin(sql: Sql, agency: Agency, client: Client, audience: string) {
  const id = (...words: string[]) => idOf(agency, client, ...words);
  const member = client === 'acme' ? 'member' : 'member_elsewhere';
  const author_id = idOf(agency, audience === 'client' ? member : 'manager');
  const version = audience === 'client' ? 1 : 2;
  await sql`insert into public.design_annotations ${sql({
    id: id('pin', audience),
    subject_kind: 'campaign',
    subject_id: id('campaign', 'shared'),
    version,
    x: 20,
    y: 30,
    audience,
    body: 'Softer',
    author_id,
  })}`;
  if (version === 1) {
    const closed = { status: 'resolved', resolved_version: 1, resolved_at: SHARED };
    await sql`insert into public.design_annotations ${sql({
      ...closed,
      id: id('pin', 'closed'),
      subject_kind: 'campaign',
      subject_id: id('campaign', 'shared'),
      version,
      x: 40,
      y: 50,
      audience,
      body: 'Louder',
      author_id: idOf(agency, 'deactivated'),
    })}`;
  }
  await sql`insert into public.annotation_events ${sql({
    id: id('pin event', audience),
    agency_id: idOf(agency),
    client_id: idOf(agency, client),
    annotation_id: id('pin', audience),
    audience,
    verdict: 'carried',
    version,
    actor_id: author_id,
  })}`;
}

async function insertTrail(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const home = { agency_id: idOf(agency), client_id: idOf(agency, client) };
  const id = (...words: string[]) => idOf(agency, client, ...words);
  const subject = { subject_kind: 'campaign', subject_id: id('campaign', 'shared') };
  const [{ hash } = { hash: '' }] = await sql<{ hash: string }[]>`
    select private.campaign_hash(${subject.subject_id}) as hash`;

  await sql`insert into public.campaign_revisions ${sql({
    id: id('revision'),
    ...home,
    campaign_id: subject.subject_id,
    from_status: 'copy',
    to_status: 'design',
    fields: sql.json({}),
  })}`;
  await sql`insert into public.campaign_schedules ${sql({ ...home, campaign_id: subject.subject_id, state: 'by_hand' })}`;
  await sql`insert into public.activity ${sql(
    (['client', 'internal'] as const).map((audience) => ({
      ...home,
      ...subject,
      verb: `cast_${audience}`,
      audience,
    })),
  )}`;
  await sql`insert into public.comments ${sql(
    (['client', 'internal'] as const).map((audience) => ({
      id: id('comment', audience),
      ...subject,
      audience,
      body: 'Hello',
      author_id: idOf(
        agency,
        audience === 'client' ? (client === 'acme' ? 'member' : 'member_elsewhere') : 'manager',
      ),
    })),
  )}`;
  await sql`insert into public.approvals ${sql({
    id: id('approval', 'decided'),
    ...home,
    ...subject,
    status: 'changes_requested',
    round: 1,
    content_hash: hash,
  })}`;
  await sql`insert into public.approvals ${sql({ id: id('approval'), ...home, ...subject, round: 2, content_hash: hash })}`;
  await sql`insert into public.approval_delegations ${sql({
    id: id('delegation'),
    ...home,
    approval_id: id('approval', 'decided'),
    read_permission: 'campaigns.read',
    from_id: idOf(agency, client === 'acme' ? 'approver' : 'member_elsewhere'),
    to_id: idOf(agency, 'member'),
  })}`;
  await sql`insert into public.approval_reminders ${sql({
    id: id('reminder'),
    ...home,
    approval_id: id('approval', 'decided'),
    read_permission: 'campaigns.read',
    kind: 'on',
    due_at: SHARED,
  })}`;
  // The letter and the line that this sends are nobody's subject.
  await sql`delete from private.jobs`;
  await sql`delete from public.crm_notifications where kind = 'approval_requested'`;
  await sql`insert into public.approval_decisions ${sql({
    id: id('decision'),
    ...home,
    approval_id: id('approval', 'decided'),
    decision: 'changes_requested',
    content_hash: hash,
    user_id: idOf(agency, client === 'acme' ? 'approver' : 'member_elsewhere'),
  })}`;
}

async function insertOutside(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const home = { agency_id: idOf(agency), client_id: idOf(agency, client) };
  const id = (...words: string[]) => idOf(agency, client, ...words);
  const member = idOf(agency, client === 'acme' ? 'member' : 'member_elsewhere');

  await sql`insert into public.client_integrations ${sql({
    ...home,
    provider: 'klaviyo',
    status: 'connected',
    connected_by: idOf(agency, 'admin'),
  })}`;
  await sql`insert into public.portal_requests ${sql({ id: id('request'), ...home, title: 'Please', created_by: member })}`;
  await insertScope(sql, agency, client);
  await sql`insert into public.metric_imports ${sql({
    id: id('import'),
    client_id: home.client_id,
    file_name: 'a.csv',
    created_by: idOf(agency, 'manager'),
  })}`;
  await sql`insert into public.campaign_metrics ${sql({
    id: id('metric'),
    ...home,
    klaviyo_campaign_id: 'K1',
    currency: 'GBP',
    source: 'klaviyo_api',
    synced_at: SHARED,
  })}`;
  await sql`insert into public.list_sizes ${sql({ id: id('list size'), client_id: home.client_id, day: '2020-01-01', size: 10 })}`;
  await sql`insert into public.campaign_variations ${sql({
    id: id('variation'),
    ...home,
    klaviyo_campaign_id: 'K1',
    variation: 'V1',
    name: 'A',
    synced_at: SHARED,
  })}`;
  await sql`insert into public.metric_import_rows ${sql({
    id: id('row'),
    import_id: id('import'),
    line: 1,
    status: 'unmatched',
    values: sql.json({ name: 'Sent', sendTime: SHARED.toISOString() }),
  })}`;
  await sql`insert into public.invitations ${sql({
    id: id('invitation'),
    agency_id: home.agency_id,
    email: `new@${client}.test`,
    name: 'New',
    roles: ['client_user'],
    client_id: home.client_id,
    token_hash: Buffer.from(id('token')),
    expires_at: new Date(Date.now() + 86_400_000),
    invited_by: idOf(agency, 'manager'),
  })}`;
  await sql`insert into public.crm_notifications ${sql(
    ['notification', 'mailed'].map((word) => ({
      id: id(word),
      agency_id: home.agency_id,
      user_id: idOf(agency, client === 'acme' ? 'copywriter' : 'member_elsewhere'),
      kind: 'moved',
      subject_kind: 'campaign',
      subject_id: id('campaign', 'shared'),
      in_app: word === 'notification',
    })),
  )}`;
}

async function insertScope(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const home = { agency_id: idOf(agency), client_id: idOf(agency, client) };
  const id = (...words: string[]) => idOf(agency, client, ...words);
  const member = idOf(agency, client === 'acme' ? 'member' : 'member_elsewhere');
  const period = { ...home, kind: 'tests', month: '2026-01-01' };

  await sql`insert into public.files ${sql(
    ['attached', 'own'].map((name) => ({
      id: id('file', name),
      ...home,
      object_key: `${home.agency_id}/${home.client_id}/${id('file', name)}.png`,
      name: 'idea.png',
      mime: 'image/png',
      bytes: 10,
      sha256: 'b'.repeat(64),
      uploaded_by: member,
      shared_at: SHARED,
    })),
  )}`;
  await sql`insert into public.request_files ${sql({ request_id: id('request'), file_id: id('file', 'attached') })}`;
  await sql`insert into public.crm_scope_packages ${sql({
    id: id('package'),
    ...home,
    name: 'Retainer',
    starts_on: '2026-01-01',
  })}`;
  await sql`insert into public.crm_scope_items ${sql(
    ['campaigns', 'flows', 'popups', 'tests'].map((kind) => ({
      package_id: id('package'),
      kind,
      ...home,
      min_units: 4,
      max_units: 100,
      carry_cap: 2,
    })),
  )}`;
  await sql`insert into public.crm_scope_overrides ${sql({
    id: id('override'),
    ...period,
    basis: 'goodwill',
    reason: 'An old promise',
    granted_by: idOf(agency, 'admin'),
  })}`;
  await sql`insert into public.crm_scope_warnings ${sql({ id: id('warning'), ...period, level: 80, committed: 80, available: 100 })}`;
  if (client === 'acme') {
    await sql`update public.client_portals set rooms = rooms || '{goals}' where client_id = ${home.client_id}`;
  }
  await sql`insert into public.goals ${sql({
    id: id('goal'),
    ...home,
    kind: 'revenue',
    starts_on: '2026-01-01',
    ends_on: '2026-03-31',
    target: 1_000_000,
    currency: 'GBP',
  })}`;
}
