import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, bolt, north, scene, who } from './scene.ts';

const { as, sql } = await scene();

const assign = (by: string, name: string, duty: string, client = acme) =>
  as(
    person(by),
    (inner) =>
      inner`insert into public.client_assignments (client_id, user_id, duty, agency_id) values (${client}, ${who(name)}, ${duty}, ${north})`,
  );
const toldTo = (name: string) => sql()`
  select kind, detail ->> 'title' as title, detail ->> 'duty' as duty from public.crm_notifications
  where user_id = ${who(name)} and kind = 'client_assigned'`;
const trail = () => sql()`
  select verb, actor_id, audience from public.activity where subject_kind = 'account' and client_id = ${acme} order by id`;

describe('the team of a client', () => {
  test('an assignment is told to whom it concerns, written down and audited', async () => {
    await assign('manager', 'staff_elsewhere', 'account_manager');
    expect(await toldTo('staff_elsewhere')).toMatchObject([
      { title: 'acme', duty: 'account_manager' },
    ]);
    expect(await trail()).toMatchObject([
      { verb: 'joined_team', actor_id: who('manager'), audience: 'internal' },
    ]);
    expect(
      await sql()`select 1 from public.audit_log where action = 'client_assignments.insert' and actor_id = ${who('manager')}`,
    ).toHaveLength(1);
  });

  test('whoever assigns themselves is told nothing, and leaving tells nobody', async () => {
    await assign('manager', 'manager', 'account_manager');
    await as(
      person('admin'),
      (inner) => inner`delete from public.client_assignments where user_id = ${who('manager')}`,
    );
    expect(await toldTo('manager')).toHaveLength(0);
    expect(await trail()).toMatchObject([{ verb: 'joined_team' }, { verb: 'left_team' }]);
  });

  test('the new account manager hears of the next request, at once', async () => {
    await assign('admin', 'implementor_elsewhere', 'account_manager');
    await as(
      person('approver'),
      (inner) =>
        inner`insert into public.portal_requests (client_id, title) values (${acme}, 'Spring sale')`,
    );
    expect(
      await sql()`select detail ->> 'title' as title from public.crm_notifications
        where user_id = ${who('implementor_elsewhere')} and kind = 'request_opened'`,
    ).toMatchObject([{ title: 'Spring sale' }]);
  });

  test('what happens to the account is for the team, not for the client', async () => {
    await assign('admin', 'manager', 'account_manager');
    const read = (name: string) =>
      as(
        person(name),
        (inner) => inner`select 1 from public.activity where subject_kind = 'account'`,
      ).then(({ length }) => length);
    expect(await read('copywriter')).toBe(1);
    expect(await read('copywriter_elsewhere')).toBe(0);
    expect(await read('approver')).toBe(0);
    expect(
      await as(
        person('admin', 'south'),
        (inner) => inner`select 1 from public.activity where subject_kind = 'account'`,
      ),
    ).toHaveLength(0);
  });

  test('a person of another client is let in, and reads it from then on', async () => {
    const sees = () =>
      as(
        person('member_elsewhere'),
        (inner) => inner`select 1 from public.clients where id = ${acme}`,
      ).then(({ length }) => length);
    expect(await sees()).toBe(0);
    await as(
      person('manager'),
      (inner) =>
        inner`insert into public.client_members (client_id, user_id, agency_id) values (${acme}, ${who('member_elsewhere')}, ${north})`,
    );
    expect(await sees()).toBe(1);
    expect(await trail()).toMatchObject([{ verb: 'gave_access' }]);
  });
});

describe('a client that is over', () => {
  const move = (status: string, by = 'admin', client = bolt) =>
    as(
      person(by),
      (inner) =>
        inner`update public.clients set status = ${status} where id = ${client} returning id`,
    );
  const ask = () =>
    as(
      person('member_elsewhere'),
      (inner) =>
        inner`insert into public.portal_requests (client_id, title) values (${bolt}, 'One more')`,
    );

  test('nothing new begins for it, by either side, until it is back', async () => {
    await move('archived');
    await expect(ask()).rejects.toMatchObject({ code: 'PT409' });
    await expect(
      as(
        person('manager'),
        (inner) =>
          inner`insert into public.crm_campaigns (client_id, title) values (${bolt}, 'One more')`,
      ),
    ).rejects.toMatchObject({ code: 'PT409' });
    await move('active');
    await ask();
  });

  test('whoever does not see it learns nothing of it', async () => {
    await move('archived');
    await expect(
      as(
        person('member'),
        (inner) =>
          inner`insert into public.portal_requests (client_id, title) values (${bolt}, 'Whose?')`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('a paused one may still be asked for', async () => {
    await move('paused');
    await ask();
    expect(
      await sql()`select 1 from public.clients where id = ${bolt} and status = 'paused'`,
    ).toHaveLength(1);
  });

  test('it is not archived while a campaign would still go out', async () => {
    await sql()`alter table public.crm_campaigns disable trigger user`;
    await sql()`update public.crm_campaigns set status = 'scheduled' where id = ${idOf('north', 'bolt', 'campaign', 'shared')}`;
    await sql()`alter table public.crm_campaigns enable trigger user`;
    await expect(move('archived')).rejects.toMatchObject({
      code: 'PT409',
      message: 'One campaign is still scheduled and would go out. Take it back first.',
    });
    await move('paused');
  });

  test('nothing that was left ready goes out after all', async () => {
    const ready = idOf('north', 'bolt', 'campaign', 'shared');
    await sql()`alter table public.crm_campaigns disable trigger user`;
    await sql()`update public.crm_campaigns set status = 'approved', send_at = now() + interval '1 day' where id = ${ready}`;
    await sql()`alter table public.crm_campaigns enable trigger user`;
    await move('archived');
    const [answer] = await as(
      person('manager'),
      (inner) =>
        inner`select moved, refusal from public.move_campaigns(array[${ready}]::uuid[], 'scheduled', 'approved')`,
    );
    expect(answer).toEqual({
      moved: false,
      refusal: 'Work for this client has ended. Nothing goes out until it is brought back.',
    });
  });

  test('archiving and pausing stand in the trail and in the audit', async () => {
    await move('archived');
    await move('active');
    expect(
      await sql()`select verb, detail ->> 'to' as "to" from public.activity
        where client_id = ${bolt} and subject_kind = 'account' order by id`,
    ).toMatchObject([
      { verb: 'moved_client', to: 'archived' },
      { verb: 'moved_client', to: 'active' },
    ]);
    expect(
      await sql()`select 1 from public.audit_log where action = 'clients.update' and subject_id = ${bolt}`,
    ).toHaveLength(2);
  });
});
