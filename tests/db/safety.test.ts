import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { acme, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

describe('where a decision came from', () => {
  const SECRET = 'what only the app and the database know';
  const share = () =>
    sql()`insert into private.settings (name, value) values ('doors_secret', ${SECRET})
      on conflict (name) do update set value = excluded.value`;
  const signed = (address: string, secret = SECRET) => ({
    'x-client-address': address,
    'x-client-proof': createHmac('sha256', secret).update(`address:${address}`).digest('hex'),
  });

  async function recorded(headers: Record<string, string>) {
    const campaign = await story.withClient();
    const [asked] = await story.approvals(campaign);
    await as(
      { ...person('approver'), headers },
      (inner) =>
        inner`select * from public.decide_approval(${asked?.id ?? ''}, 'approved', ${asked?.content_hash ?? ''})`,
    );
    const { address } = await story.one(
      sql()<{ address: string | null }[]>`
        select address from public.approval_decisions where approval_id = ${asked?.id ?? ''}`,
    );
    return address;
  }

  test('is recorded when our own server says so', async () => {
    await share();
    expect(await recorded(signed('203.0.113.7'))).toBe('203.0.113.7');
  });

  test.each([
    ['unsigned', { 'x-client-address': '203.0.113.7' }],
    ['signed by a guess', signed('203.0.113.7', 'a guess')],
    ['signed for another', { ...signed('203.0.113.7'), 'x-client-address': '198.51.100.1' }],
  ])('is not believed %s', async (_, headers) => {
    await share();
    expect(await recorded(headers)).toBeNull();
  });

  test('stays unknown where nothing is shared to sign with', async () => {
    await sql()`delete from private.settings where name = 'doors_secret'`;
    expect(await recorded(signed('203.0.113.7', ''))).toBeNull();
  });

  test('of a mail’s link is what the door saw', async () => {
    const campaign = await story.withClient();
    const [asked] = await story.approvals(campaign);
    const { token } = await story.one(
      sql()<
        { token: string }[]
      >`select private.open_link(${asked?.id ?? ''}, ${who('approver')}) as token`,
    );
    await as(
      service,
      (
        inner,
      ) => inner`select * from public.decide_by_link(${token}, 'approved', ${asked?.content_hash ?? ''},
        address => '203.0.113.9')`,
    );
    expect(
      await sql()`select address from public.approval_decisions where approval_id = ${asked?.id ?? ''}`,
    ).toMatchObject([{ address: '203.0.113.9' }]);
  });
});

describe('an archived client', () => {
  const set = (status: string) =>
    as(
      person('admin'),
      (inner) => inner`update public.clients set status = ${status} where id = ${acme}`,
    );

  test('has nobody who decides, until it is active again', async () => {
    const campaign = await story.withClient();
    await set('archived');
    await expect(story.decide(campaign, 'approved')).rejects.toMatchObject({ code: '42501' });
    await set('active');
    await story.decide(campaign, 'approved');
    expect(await story.campaign(campaign)).toMatchObject({ status: 'approved' });
  });

  test('still shows its people what they had', async () => {
    await set('archived');
    expect(
      await as(
        person('member'),
        (inner) => inner`select 1 from public.crm_campaigns where client_id = ${acme}`,
      ),
    ).not.toHaveLength(0);
  });
});

describe('an invitation', () => {
  const revoke = (id: string, by: string) =>
    as(
      person(by),
      (inner) =>
        inner`update public.invitations set revoked_at = now() where id = ${id} returning id`,
    );
  const invite = (by: string, role: string, client: string | null) =>
    as(person(by), (inner) =>
      story.one(inner<{ id: string }[]>`
        select public.invite('new@acme.example', 'New', ${[role]}, ${client}) as id`),
    );

  test('to a client is taken back by the manager who sent it', async () => {
    const { id } = await invite('manager', 'client_user', acme);
    expect(await revoke(id, 'manager')).toHaveLength(1);
  });

  test('to the team is the admins’ alone', async () => {
    const { id } = await invite('admin', 'copywriter', null);
    expect(await revoke(id, 'manager')).toHaveLength(0);
    expect(
      await as(
        person('manager'),
        (inner) => inner`select id from public.invitations where id = ${id}`,
      ),
    ).toHaveLength(0);
  });
});

test('a count of what was sent is never negative', async () => {
  await expect(
    sql().savepoint((inner) => inner`update public.campaign_metrics set opens = -1`),
  ).rejects.toMatchObject({ code: '23514' });
});

test('uploads are abandoned after a day, and what is stored without being written down strays', async () => {
  await sql()`insert into storage.objects (bucket_id, name, created_at) values
    ('uploads', 'old', now() - interval '25 hours'), ('uploads', 'new', now()),
    ('files', 'stray', now() - interval '1 year'), ('files', 'new', now())`;
  await sql()`insert into storage.objects (bucket_id, name, created_at)
    select bucket, object_key, now() - interval '1 year' from public.files where bucket = 'files' limit 1`;
  const strays = (bucket: string) =>
    as(service, (inner) => inner`select * from public.stray_objects(${bucket}) as name`);
  expect(await strays('uploads')).toEqual([{ name: 'old' }]);
  expect(await strays('files')).toEqual([{ name: 'stray' }]);
});

test('a file without bytes is forgotten after a day, unless something shows it', async () => {
  await sql()`update public.files set created_at = now()`;
  const [shown] =
    await sql()`select file_id as id from public.campaign_designs order by id limit 1`;
  const [unused] = await sql()`
    insert into public.files (agency_id, client_id, object_key, name, mime, bytes, sha256, uploaded_by)
    select agency_id, client_id, replace(object_key, '.png', '.gif'), 'Unused', mime, bytes, sha256, uploaded_by
    from public.files where id = ${shown?.id} returning id`;
  const reconcile = () =>
    as(
      service,
      (inner) => inner`select file, forgotten from public.reconcile_files() order by forgotten`,
    );
  expect(await reconcile()).toEqual([]);
  await sql()`update public.files set created_at = now() - interval '25 hours' where id in ${sql()([shown?.id, unused?.id])}`;
  expect(await reconcile()).toEqual([
    { file: shown?.id, forgotten: false },
    { file: unused?.id, forgotten: true },
  ]);
  expect(await reconcile()).toEqual([{ file: shown?.id, forgotten: false }]);
});
