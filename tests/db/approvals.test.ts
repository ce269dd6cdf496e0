import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { acme, north, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

/** A kind of record with permissions of its own, as a module brings it. */
async function poster(): Promise<{ subject: string; approval: string }> {
  await sql().unsafe(`
    create table public.posters (id uuid primary key default gen_random_uuid(), agency_id uuid, client_id uuid, words text);
    insert into private.subject_kinds values ('poster', 'posters', 'posts.read', 'posts.decide');
    create function private.poster_hash(poster uuid) returns text language sql as
      $$ select encode(sha256(convert_to(p.words, 'utf8')), 'hex') from public.posters p where p.id = poster $$;
    create function private.line_of_poster(poster uuid) returns jsonb language sql as
      $$ select jsonb_build_object('title', p.words) from public.posters p where p.id = poster $$`);
  const { id } = await story.one(sql()<{ id: string }[]>`
    insert into public.posters (agency_id, client_id, words) values (${north}, ${acme}, 'Hello') returning id`);
  const { approval } = await story.one(sql()<{ approval: string }[]>`
    select private.ask_approval('poster', ${id}, ${acme}) as approval`);
  return { subject: id, approval };
}

const sees = (name: string, approval: string) =>
  as(person(name), (inner) => inner`select id from public.approvals where id = ${approval}`).then(
    ({ length }) => length === 1,
  );
const decide = (name: string, approval: string) =>
  as(
    person(name),
    (inner) => inner`
    select * from public.decide_approval(${approval}, 'approved', (select content_hash from public.approvals where id = ${approval}))`,
  );
const without = (permission: string, role: string) =>
  sql()`delete from public.role_permissions where role = ${role} and permission = ${permission}`;

describe('a kind of record that is decided on', () => {
  test('is read and decided by the permissions that its row names', async () => {
    const { approval } = await poster();
    await without('campaigns.read', 'staff');
    await without('posts.read', 'copywriter');
    expect([await sees('staff', approval), await sees('copywriter', approval)]).toEqual([
      true,
      false,
    ]);
    await without('posts.decide', 'client_user');
    await expect(decide('approver', approval)).rejects.toMatchObject({ code: '42501' });
  });

  test('needs nothing of campaigns to be decided', async () => {
    const { approval } = await poster();
    await without('approvals.decide', 'client_user');
    await without('campaigns.read', 'client_user');
    expect(await decide('approver', approval)).toMatchObject([
      { subject_kind: 'poster', status: 'approved' },
    ]);
    await expect(decide('member_elsewhere', approval)).rejects.toMatchObject({ code: 'PT404' });
  });

  test('asks the client’s approvers, by mail and in their inbox', async () => {
    const { approval } = await poster();
    expect(await story.told('approval_requested')).toEqual(['approver']);
    expect(
      await sql()`select payload ->> 'user_id' as person from private.jobs where payload ->> 'approval_id' = ${approval}`,
    ).toMatchObject([{ person: who('approver') }]);
  });

  test('voids what was approved once it says something else', async () => {
    const { subject, approval } = await poster();
    await decide('approver', approval);
    const changed = () =>
      as(service, async () => {
        await sql()`reset role`;
        return story.one(sql()`select private.void_if_changed(${subject}) as changed`);
      });
    expect(await changed()).toMatchObject({ changed: false });
    await sql()`update public.posters set words = 'Goodbye'`;
    expect(await changed()).toMatchObject({ changed: true });
    expect(await story.approvals(subject)).toMatchObject([{ status: 'voided' }]);
  });
});
