import { describe, expect, test } from 'vitest';
import { person, service, type Actor } from './actors.ts';
import { sessionOf } from './cast.ts';
import { idOf } from './people.ts';
import { acme, bolt, north, scene, who } from './scene.ts';

const stage = await scene();
const { as, sql } = stage;

const campaigns = (actor: Actor) =>
  as(actor, (inner) => inner`select id from public.crm_campaigns`).then(({ length }) => length);
const viewing = (view: string, name = 'admin'): Actor => ({
  ...person(name),
  headers: { 'x-view-as': view },
});

async function invite(by: Actor, email: string, roles: string, client: string | null = null) {
  await as(by, (inner) => inner`select public.invite(${email}, 'New', ${roles}, ${client}, true)`);
  const [mail] = await sql()<{ kind: string; token: string | null }[]>`
    select payload ->> 'kind' as kind, payload #>> '{secret,token}' as token from private.jobs where queue = 'send-mail' order by id desc limit 1`;
  return mail;
}

const accept = (token: string, email: string) =>
  sql().savepoint(
    (inner) => inner`
    insert into auth.users (id, email, raw_app_meta_data, raw_user_meta_data)
    values (${idOf('joined', email)}, ${email}, jsonb_build_object('invitation', encode(extensions.digest(${token}::text, 'sha256'), 'hex')), '{"name": "Joined"}')`,
  );

describe('an invitation', () => {
  test('brings in one person, with their role and client, once', async () => {
    const mail = await invite(person('manager'), 'New@Acme.example', '{client_user}', acme);
    expect(mail).toMatchObject({ kind: 'invitation' });
    await accept(mail?.token ?? '', 'new@acme.example');
    expect(
      await sql()`select p.name, r.role, m.approver from public.user_profiles p join public.user_roles r on r.user_id = p.id
      join public.client_members m on m.user_id = p.id where p.id = ${idOf('joined', 'new@acme.example')}`,
    ).toMatchObject([{ name: 'Joined', role: 'client_user', approver: true }]);
    await expect(accept(mail?.token ?? '', 'new2@acme.example')).rejects.toMatchObject({
      code: 'PT410',
    });
  });

  test('is for its own address only', async () => {
    const mail = await invite(person('admin'), 'new@north.example', '{copywriter}');
    await expect(accept(mail?.token ?? '', 'other@north.example')).rejects.toMatchObject({
      code: 'PT410',
    });
  });

  test.each(['expires_at', 'revoked_at'])('is over by its %s', async (field) => {
    const mail = await invite(person('admin'), 'new@north.example', '{copywriter}');
    await sql()`update public.invitations set ${sql()(field)} = now() - interval '1 second' where email = 'new@north.example'`;
    await expect(accept(mail?.token ?? '', 'new@north.example')).rejects.toMatchObject({
      code: 'PT410',
    });
  });

  test('sent again makes the earlier link worthless', async () => {
    const first = await invite(person('admin'), 'new@north.example', '{copywriter}');
    const second = await invite(person('admin'), ' new@north.example ', '{designer}');
    await expect(accept(first?.token ?? '', 'new@north.example')).rejects.toMatchObject({
      code: 'PT410',
    });
    await accept(second?.token ?? '', 'new@north.example');
  });

  test('keeps only the hash of its token', async () => {
    const mail = await invite(person('admin'), 'new@north.example', '{copywriter}');
    expect(
      await sql()`select 1 from public.invitations i where i::text like ${`%${mail?.token}%`}`,
    ).toHaveLength(0);
    expect(
      await sql()`select 1 from public.audit_log where after ->> 'token_hash' is not null`,
    ).toHaveLength(0);
  });

  test('to an address that has an account somewhere carries no link, and the screen says the same', async () => {
    expect(await invite(person('admin'), 'copywriter@south.test', '{copywriter}')).toEqual({
      kind: 'account_exists',
      token: null,
    });
  });

  test('by a manager never undoes one by the admin', async () => {
    await invite(person('admin'), 'new@north.example', '{admin}');
    await expect(
      invite(person('manager'), 'new@north.example', '{client_user}', acme),
    ).rejects.toMatchObject({ code: '23505' });
  });

  test('signing up without one, or claiming one in the data a person may write, joins nothing', async () => {
    await sql()`insert into auth.users (id, email, raw_user_meta_data) values (${idOf('x')}, 'x@y.example', '{"invitation": "00", "role": "admin"}')`;
    expect(await sql()`select 1 from public.user_profiles where id = ${idOf('x')}`).toHaveLength(0);
  });
});

describe('who no longer counts', () => {
  test('deactivation works with the next statement', async () => {
    expect(await campaigns(person('manager'))).toBeGreaterThan(0);
    await as(
      person('admin'),
      (inner) =>
        inner`update public.user_profiles set deactivated_at = now() where id = ${who('manager')}`,
    );
    expect(await campaigns(person('manager'))).toBe(0);
    await sql()`insert into auth.sessions (id, user_id) values (${sessionOf('north', 'manager')}, ${who('manager')})`;
    expect(await campaigns(person('manager'))).toBe(0);
    expect(
      await sql()`select 1 from private.client_access where user_id = ${who('manager')}`,
    ).toHaveLength(0);
  });

  test('signing out everywhere works with the next statement', async () => {
    await as(
      person('manager'),
      (inner) => inner`select public.sign_out_everywhere(${who('manager')})`,
    );
    expect(await campaigns(person('manager'))).toBe(0);
  });

  test('a session of somebody else does not do', async () => {
    const borrowed = {
      ...person('manager'),
      claims: { ...person('manager').claims, session_id: sessionOf('north', 'admin') },
    };
    expect(await campaigns(borrowed)).toBe(0);
  });

  test('coming back restores what the roles give', async () => {
    await as(person('admin'), async (inner) => {
      await inner`update public.user_profiles set deactivated_at = now() where id = ${who('manager')}`;
      await inner`update public.user_profiles set deactivated_at = null where id = ${who('manager')}`;
    });
    await sql()`insert into auth.sessions (id, user_id) values (${sessionOf('north', 'manager')}, ${who('manager')})`;
    expect(await campaigns(person('manager'))).toBeGreaterThan(0);
  });

  test('nobody deactivates themselves or brings themselves back', async () => {
    await expect(
      as(
        person('member'),
        (inner) =>
          inner`update public.user_profiles set deactivated_at = now() where id = ${who('member')}`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await as(
      person('deactivated'),
      (inner) => inner`update public.user_profiles set deactivated_at = null`,
    );
    expect(
      await sql()`select 1 from public.user_profiles where id = ${who('deactivated')} and deactivated_at is null`,
    ).toHaveLength(0);
  });
});

describe('viewing as somebody', () => {
  const start = () =>
    as(
      person('admin'),
      (inner) => inner<{ id: string }[]>`select public.start_view_as(${who('copywriter')}) as id`,
    ).then(([row]) => row?.id ?? '');

  test('reads what they read, and is in the audit', async () => {
    const view = await start();
    expect(await campaigns(viewing(view))).toBe(await campaigns(person('copywriter')));
    expect(
      await sql()`select actor_id from public.audit_log where action = 'view_as.start'`,
    ).toMatchObject([{ actor_id: who('admin') }]);
  });

  test('writes nothing', async () => {
    const view = await start();
    const touched = await as(
      viewing(view),
      (inner) =>
        inner`update public.user_profiles set title = 'x' where id = ${who('copywriter')} returning id`,
    );
    expect(touched).toHaveLength(0);
    await expect(
      as(
        viewing(view),
        (inner) =>
          inner`insert into public.clients (agency_id, slug, name) values (${north}, 'x1', 'x')`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      as(viewing(view), (inner) => inner`select public.start_view_as(${who('manager')})`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('ends when it is ended', async () => {
    const view = await start();
    await as(person('admin'), (inner) => inner`select public.end_view_as(${view})`);
    expect(await campaigns(viewing(view))).toBe(0);
  });

  test('is not ended by anybody else', async () => {
    const view = await start();
    await as(person('manager'), (inner) => inner`select public.end_view_as(${view})`);
    expect(await campaigns(viewing(view))).toBeGreaterThan(0);
  });

  test('ends with the right to view, and with the person viewed', async () => {
    const view = await start();
    await sql()`insert into public.user_roles (user_id, agency_id, role) values (${who('staff')}, ${north}, 'admin')`;
    await sql()`delete from public.user_roles where user_id = ${who('admin')} and role = 'admin'`;
    await sql()`insert into public.user_roles (user_id, agency_id, role) values (${who('admin')}, ${north}, 'copywriter')`;
    expect(await campaigns(viewing(view))).toBe(0);
    const other = await as(
      person('staff'),
      (inner) => inner<{ id: string }[]>`select public.start_view_as(${who('copywriter')}) as id`,
    );
    expect(await campaigns(viewing(other[0]?.id ?? '', 'staff'))).toBeGreaterThan(0);
    await sql()`update public.user_profiles set deactivated_at = now() where id = ${who('copywriter')}`;
    expect(await campaigns(viewing(other[0]?.id ?? '', 'staff'))).toBe(0);
  });

  test.each(['', ' ', 'null', "' or true --", idOf('view', 'expired')])(
    'a header of %j sees nothing it should not',
    async (header) => {
      const seen = await campaigns(viewing(header));
      expect(seen).toBe(header === '' ? await campaigns(person('admin')) : 0);
    },
  );
});

describe('roles and grants', () => {
  test('a client person or a creator holds no other role', async () => {
    for (const name of ['member', 'creator']) {
      await expect(
        as(
          person('admin'),
          (inner) => inner`select public.set_roles(${who(name)}, '{copywriter,client_user}')`,
        ),
      ).rejects.toMatchObject({ code: 'PT409' });
    }
  });

  test('nobody grants what they do not hold, or above the ceiling, or what no ceiling names', async () => {
    const grant = (role: string, permission: string, reach: string) =>
      as(
        person('admin'),
        (inner) =>
          inner`insert into public.role_permissions (agency_id, role, permission, reach) values (${north}, ${role}, ${permission}, ${reach})`,
      );
    await grant('copywriter', 'campaigns.approve_qa', 'assigned');
    await expect(grant('client_user', 'clients.notes_read', 'member')).rejects.toMatchObject({
      code: '23503',
    });
    await expect(grant('creator', 'clients.read', 'agency')).rejects.toMatchObject({
      code: '23503',
    });
    await expect(grant('manager', 'approvals.decide', 'agency')).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('a new grant works, and withdrawing it works, with the next statement', async () => {
    const delete_ = () =>
      as(
        person('manager'),
        (inner) =>
          inner`delete from public.client_assignments where client_id = ${acme} returning user_id`,
      );
    await as(
      person('admin'),
      (inner) =>
        inner`delete from public.role_permissions where agency_id = ${north} and role = 'manager' and permission = 'clients.update'`,
    );
    expect(await delete_()).toHaveLength(0);
    await as(
      person('admin'),
      (inner) =>
        inner`insert into public.role_permissions (agency_id, role, permission, reach) values (${north}, 'manager', 'clients.update', 'agency')`,
    );
    expect((await delete_()).length).toBeGreaterThan(0);
    expect(
      await sql()`select 1 from public.audit_log where subject_kind = 'role_permissions' and actor_id = ${who('admin')}`,
    ).toHaveLength(2);
  });

  test('what only a client person can hold can be taken from them and given back', async () => {
    const change = (verb: 'take' | 'give') =>
      as(person('admin'), (inner) =>
        verb === 'take'
          ? inner`delete from public.role_permissions where role = 'client_user' and permission = 'approvals.decide' returning role`
          : inner`insert into public.role_permissions (agency_id, role, permission, reach)
              values (${north}, 'client_user', 'approvals.decide', 'member') returning role`,
      );
    expect(await change('take')).toHaveLength(1);
    expect(await change('give')).toHaveLength(1);
  });

  test('the admin keeps the keys, and another agency keeps its own', async () => {
    await expect(
      as(
        person('admin'),
        (inner) =>
          inner`update public.role_permissions set reach = 'own' where role = 'admin' and permission = 'users.manage'`,
      ),
    ).rejects.toMatchObject({ code: 'PT409' });
    const touched = await as(
      person('admin', 'south'),
      (inner) =>
        inner`delete from public.role_permissions where agency_id = ${north} returning role`,
    );
    expect(touched).toHaveLength(0);
  });

  const grantsOf = (role: string) =>
    sql()<{ line: string }[]>`
      select permission || ' ' || reach as line from public.role_permissions
      where agency_id = ${north} and role = ${role} order by 1`.then((rows) =>
      rows.map(({ line }) => line),
    );
  const set = (role: string, grants: Record<string, string | null>) =>
    as(
      person('admin'),
      (inner) => inner`select public.set_role_grants(${role}, ${inner.json(grants)})`,
    );

  test('a role is changed as a whole or not at all, and what is not named stays', async () => {
    const before = await grantsOf('copywriter');
    await expect(
      set('copywriter', { 'campaigns.read': null, 'users.manage': 'agency' }),
    ).rejects.toMatchObject({ code: '23503' });
    expect(await grantsOf('copywriter')).toEqual(before);
    await set('copywriter', {
      'campaigns.read': 'agency',
      'campaigns.edit_copy': null,
      'campaigns.approve_qa': 'assigned',
    });
    const after = await grantsOf('copywriter');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      'campaigns.approve_qa assigned',
      'campaigns.read agency',
    ]);
    expect(before.filter((line) => !after.includes(line))).toEqual([
      'campaigns.edit_copy own',
      'campaigns.read assigned',
    ]);
  });

  test('the defaults come back, also what an admin took from every role and from their own', async () => {
    const before = [await grantsOf('admin'), await grantsOf('copywriter')];
    await set('copywriter', { 'campaigns.edit_copy': null, 'campaigns.approve_qa': 'agency' });
    await set('admin', { 'campaigns.edit_copy': null, 'clients.update': null });
    for (const role of ['admin', 'copywriter'])
      await as(person('admin'), (inner) => inner`select public.restore_role_grants(${role})`);
    expect([await grantsOf('admin'), await grantsOf('copywriter')]).toEqual(before);
    expect(
      await sql()`select 1 from public.audit_log where subject_kind = 'role_permissions' and actor_id = ${who('admin')}`,
    ).toHaveLength(8);
  });

  test.each(['users.read', 'users.manage', 'roles.manage'])(
    'the admin role cannot lose %s',
    async (permission) => {
      for (const reach of [null, 'own'])
        await expect(set('admin', { [permission]: reach })).rejects.toMatchObject({
          code: 'PT409',
        });
      expect(await grantsOf('admin')).toContain(`${permission} agency`);
    },
  );

  test('a person with two roles has the wider reach of each permission', async () => {
    await as(
      person('admin'),
      (inner) => inner`select public.set_roles(${who('copywriter')}, '{copywriter,strategist}')`,
    );
    expect(
      await as(
        person('copywriter'),
        (inner) => inner`select 1 from public.crm_campaigns where client_id = ${bolt} limit 1`,
      ),
    ).toHaveLength(1);
    await as(
      person('admin'),
      (inner) => inner`select public.set_roles(${who('copywriter')}, '{copywriter}')`,
    );
    expect(
      await as(
        person('copywriter'),
        (inner) => inner`select 1 from public.crm_campaigns where client_id = ${bolt} limit 1`,
      ),
    ).toHaveLength(0);
  });

  test('only a client person becomes a member, and leaving the client ends the sight of it', async () => {
    await as(
      person('manager'),
      (inner) => inner`delete from public.client_members where user_id = ${who('member')}`,
    );
    expect(await campaigns(person('member'))).toBe(0);
    await expect(
      as(
        person('manager'),
        (inner) =>
          inner`insert into public.client_members (client_id, user_id, agency_id) values (${acme}, ${who('copywriter')}, ${north})`,
      ),
    ).rejects.toMatchObject({ code: 'PT409' });
  });

  test('a foreign person and a missing one are refused alike', async () => {
    for (const id of [idOf('south', 'member'), idOf('nobody')]) {
      await expect(
        as(
          person('manager'),
          (inner) =>
            inner`insert into public.client_members (client_id, user_id, agency_id) values (${acme}, ${id}, ${north})`,
        ),
      ).rejects.toMatchObject({ code: 'PT409' });
    }
  });

  test("another agency's admin learns nothing about our people from a refusal", async () => {
    for (const id of [who('member'), who('copywriter'), idOf('nobody')]) {
      await expect(
        as(
          person('admin', 'south'),
          (inner) =>
            inner`insert into public.user_roles (user_id, agency_id, role) values (${id}, ${north}, 'manager')`,
        ),
      ).rejects.toMatchObject({
        code: '42501',
        message: expect.stringContaining('row-level security') as string,
      });
    }
  });
});

test('the service role reaches tables only through functions', async () => {
  await expect(as(service, (inner) => inner`select 1 from public.clients`)).rejects.toMatchObject({
    code: '42501',
  });
  await expect(
    as(service, (inner) => inner`select 1 from private.client_secrets`),
  ).rejects.toMatchObject({ code: '42501' });
});
