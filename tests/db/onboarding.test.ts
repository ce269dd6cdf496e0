import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { north, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { create, writeCopy, moved } = storyOf(stage);

const facts = (name: string) =>
  as(
    person(name),
    (inner) => inner<{ fact: string }[]>`select fact from public.first_times() order by fact`,
  ).then((rows) => rows.map(({ fact }) => fact));

const join = (roles: string[]) =>
  sql()`
  with asked as (
    insert into public.invitations (agency_id, email, name, roles, token_hash, expires_at, client_id)
    values (${north}, 'nova@north.test', 'Nova', ${roles}::public.app_role[], '\\x01', now() + interval '1 day',
      ${roles.includes('client_user') ? idOf('north', 'acme') : null})
    returning id
  )
  select 1 from asked`.then(
    () => sql()`insert into auth.users (id, email, raw_app_meta_data)
    values (${who('nova')}, 'nova@north.test', '{"invitation": "01"}')`,
  );
const tasks = () => sql()`select t.title, a.user_id from public.tasks t
  join public.task_assignees a on a.task_id = t.id where a.user_id = ${who('nova')}`;

describe('whoever joins the team', () => {
  test('finds a first task of their own, and is told of it', async () => {
    await join(['copywriter']);
    expect(await tasks()).toEqual([{ title: 'Read how a campaign travels', user_id: who('nova') }]);
    expect(
      await sql()`select kind from public.crm_notifications where user_id = ${who('nova')}`,
    ).toEqual([{ kind: 'task_assigned' }]);
  });

  test('finds it once: an account that changes later gets no other', async () => {
    await join(['designer']);
    await sql()`update auth.users set raw_app_meta_data = raw_app_meta_data where id = ${who('nova')}`;
    expect(await tasks()).toHaveLength(1);
  });

  test('starts with a tour that nobody has ended for them', async () => {
    await join(['strategist']);
    expect(
      await sql()`select tour_step, tour_ended_at from public.person_settings where user_id = ${who('nova')}`,
    ).toEqual([{ tour_step: 0, tour_ended_at: null }]);
  });

  test.each([['client_user'], ['creator']])('but a %s gets none of it', async (role) => {
    await join([role]);
    expect(await tasks()).toHaveLength(0);
  });
});

describe('a checklist', () => {
  test('ticks itself from what was really done, for who did it', async () => {
    const id = await create();
    await writeCopy(id);
    expect(await facts('copywriter')).toEqual(['chose_notifications', 'saved_copy']);
    await moved(id, 'design', 'copywriter');
    expect(await facts('copywriter')).toContain('copy_handed_off');
    expect(await facts('designer')).not.toContain('copy_handed_off');
    expect(await facts('manager')).toContain('created');
  });

  test('knows nothing for somebody signed out', async () => {
    expect(await facts('signed_out')).toEqual([]);
  });
});
