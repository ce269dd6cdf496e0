import { person, service } from './actors.ts';
import type { Sql } from './database.ts';
import { assigneesOf } from './people.ts';
import { acme, who, type Scene } from './scene.ts';

export type Story = ReturnType<typeof storyOf>;

/** What people do with a campaign, in the words of those who do it. */
export function storyOf({ as, sql }: Scene) {
  const staff = assigneesOf('acme');
  const one = async <T extends object>(rows: Promise<readonly T[]>): Promise<T> => {
    const [first] = await rows;
    if (!first) throw new Error('no row');
    return first;
  };

  const create = (by = 'manager', overrides: Record<string, unknown> = {}) =>
    as(person(by), async (inner) => {
      const given = {
        goal: 'Sell',
        audience: 'All',
        offer: '10%',
        send_at: '2027-01-05T09:00:00Z',
        assignees: Object.fromEntries(
          Object.entries(staff).map(([duty, name]) => [duty, who(name)]),
        ),
        ...overrides,
      };
      const { id } = await one(inner<{ id: string }[]>`
        select public.create_campaign(${acme}, 'Spring', ${given.goal}, ${given.audience}, ${given.offer}, 'Notes',
          ${given.send_at}::text::timestamptz, null, null, 'medium', 'email', ${inner.json(given.assignees)}) as id`);
      return id;
    });

  const move = (id: string, to: string, by: string, reason = '') =>
    as(person(by), (inner) =>
      one(inner<{ moved: boolean; status: string; refusal: string | null }[]>`
        select moved, status, refusal from public.move_campaigns(${[id]}, ${to}, null, ${reason})`),
    );

  const moved = async (id: string, to: string, by: string) => {
    const answer = await move(id, to, by);
    if (!answer.moved) throw new Error(answer.refusal ?? 'refused');
  };

  const writeCopy = (id: string, by = 'copywriter', based_on = 0, text = 'Hello') =>
    as(
      person(by),
      (inner) => inner`
      insert into public.campaign_copies (campaign_id, based_on, subject, body)
      values (${id}, ${based_on}, ${text}, ${inner.json({ type: 'doc', content: [] })})`,
    );

  const upload = (id: string, by = 'designer', file = 'hidden') =>
    as(
      person(by),
      (inner) => inner`
      insert into public.campaign_designs (campaign_id, file_id)
      values (${id}, (select id from public.files where client_id = ${acme} and (shared_at is null) = ${file === 'hidden'} order by id limit 1))`,
    );

  const campaign = (id: string) =>
    one(sql()<
      { status: string; held_from: string | null; version: number; shared_at: Date | null }[]
    >`
      select status, held_from, version, shared_at from public.crm_campaigns where id = ${id}`);

  const approvals = (id: string) => sql()<
    { id: string; status: string; round: number; content_hash: string }[]
  >`
    select id, status, round, content_hash from public.approvals where subject_id = ${id} order by round`;

  const decide = async (
    id: string,
    decision: string,
    by = 'approver',
    note = '',
    concern: string | null = null,
  ) => {
    const rounds = await approvals(id);
    const asked = rounds.at(-1);
    if (!asked) throw new Error('nobody asked');
    return as(
      person(by),
      (inner) => inner`
      select * from public.decide_approval(${asked.id}, ${decision}, ${asked.content_hash}, ${note}, ${concern})`,
    );
  };

  const withClient = async (file?: string) => {
    const id = await create();
    await writeCopy(id);
    await moved(id, 'design', 'copywriter');
    await upload(id, 'designer', file);
    await moved(id, 'qa', 'designer');
    await moved(id, 'client_approval', 'strategist');
    return id;
  };

  const approved = async () => {
    const id = await withClient();
    await decide(id, 'approved');
    return id;
  };

  const scheduled = async () => {
    const id = await approved();
    await moved(id, 'scheduled', 'implementor');
    return id;
  };

  const machine = <T>(run: (inner: Sql) => Promise<T>) => as(service, run);

  const told = (kind: string) =>
    sql()<{ name: string }[]>`
    select split_part(p.name, ' ', 1) as name from public.crm_notifications n join public.user_profiles p on p.id = n.user_id
    where n.kind = ${kind} order by 1`.then((rows) => rows.map(({ name }) => name));

  return {
    one,
    create,
    move,
    moved,
    writeCopy,
    upload,
    campaign,
    approvals,
    decide,
    withClient,
    approved,
    scheduled,
    machine,
    told,
  };
}
