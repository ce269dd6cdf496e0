import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);
const shared = idOf('north', 'acme', 'campaign', 'shared');
const hidden = idOf('north', 'acme', 'campaign', 'hidden');

const say = (
  by: string,
  audience: string,
  {
    mentions = [] as string[],
    on = shared,
    parent = null as string | null,
    agency = 'north' as 'north' | 'south',
  } = {},
) =>
  as(
    person(by, agency),
    (inner) => inner<{ id: string }[]>`
    insert into public.comments (subject_kind, subject_id, audience, body, mentions, parent_id)
    values ('campaign', ${on}, ${audience}, 'Hello', ${mentions}, ${parent}) returning id`,
  );

const clients = ['approver', 'member', 'member_elsewhere'];

describe('a comment', () => {
  test('among colleagues reaches the assignees and nobody of the client', async () => {
    await say('manager', 'internal');
    expect(await story.told('comment')).toEqual([
      'copywriter',
      'designer',
      'implementor',
      'strategist',
    ]);
  });

  test('to the client reaches their people too, and never the writer', async () => {
    await say('member', 'client');
    expect(await story.told('comment')).toEqual([
      'approver',
      'copywriter',
      'designer',
      'implementor',
      'strategist',
    ]);
  });

  test('among colleagues reaches nobody by mention who may not read it', async () => {
    await say('manager', 'internal', {
      mentions: [...clients, 'copywriter', 'staff_elsewhere'].map(who),
    });
    expect(await story.told('mention')).toEqual(['copywriter']); // staff_elsewhere could not read it
    expect((await story.told('comment')).filter((name) => clients.includes(name))).toEqual([]);
  });

  test('to a client mentions nobody of another client or another agency', async () => {
    await say('manager', 'client', {
      mentions: [
        who('member'),
        who('member_elsewhere'),
        idOf('south', 'copywriter'),
        who('creator'),
      ],
    });
    expect(await story.told('mention')).toEqual(['member']);
  });

  test('does not reach who was once assigned and is now a client person', async () => {
    await sql()`delete from public.user_roles where user_id = ${who('copywriter')}`;
    await sql()`insert into public.user_roles (user_id, agency_id, role) values (${who('copywriter')}, ${idOf('north')}, 'client_user')`;
    await sql()`insert into public.client_members (client_id, user_id, agency_id) values (${idOf('north', 'acme')}, ${who('copywriter')}, ${idOf('north')})`;
    await say('manager', 'internal');
    expect(await story.told('comment')).not.toContain('copywriter');
  });

  test('cannot be put to the client on what the client does not know of', async () => {
    await expect(say('manager', 'client', { on: hidden })).rejects.toMatchObject({ code: 'PT409' });
    await expect(say('member', 'client', { on: hidden })).rejects.toMatchObject({ code: 'PT404' });
  });

  test('is answered alike on a foreign record and a missing one', async () => {
    for (const on of [shared, idOf('nothing')]) {
      await expect(say('admin', 'internal', { on, agency: 'south' })).rejects.toMatchObject({
        code: 'PT404',
        message: 'What you comment on is not here.',
      });
    }
  });

  test('stays under its own subject and audience', async () => {
    const [internal] = await say('manager', 'internal');
    await expect(say('member', 'client', { parent: internal?.id ?? '' })).rejects.toMatchObject({
      code: 'PT404',
    });
    const [other] = await say('manager', 'internal', { on: hidden });
    await expect(say('manager', 'internal', { parent: other?.id ?? '' })).rejects.toMatchObject({
      code: 'PT404',
    });
    await say('manager', 'internal', { parent: internal?.id ?? '' });
  });

  test('is signed by who wrote it, where it stands, whatever the caller says', async () => {
    await expect(
      as(
        person('member'),
        (inner) => inner`
      insert into public.comments (subject_kind, subject_id, audience, body, author_id) values ('campaign', ${shared}, 'client', 'x', ${who('manager')})`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    const [mine] = await say('member', 'client');
    expect(
      await sql()`select author_id, client_id from public.comments where id = ${mine?.id ?? ''}`,
    ).toMatchObject([{ author_id: who('member'), client_id: idOf('north', 'acme') }]);
  });
});

test.each([
  ['copywriter', 'internal'],
  ['member', 'client'],
])(
  'what the %s wrote stays as it was once they may no longer write there',
  async (by, audience) => {
    await say(by, audience);
    const rewrite = () =>
      as(person(by), (inner) => inner`update public.comments set body = 'Rewritten'`);
    expect((await rewrite()).count).toBeGreaterThan(0);
    await sql()`delete from public.campaign_assignees where user_id = ${who(by)}`;
    await sql()`delete from public.client_assignments where user_id = ${who(by)}`;
    await sql()`delete from public.client_members where user_id = ${who(by)}`;
    expect((await rewrite()).count).toBe(0);
  },
);

test.each(['nothing', 'crm_campaigns', "campaign'; drop table public.comments; --"])(
  'a comment on a kind called %j is refused',
  async (kind) => {
    await expect(
      as(
        person('admin'),
        (inner) => inner`
    insert into public.comments (subject_kind, subject_id, audience, body) values (${kind}, ${shared}, 'internal', 'x')`,
      ),
    ).rejects.toMatchObject({ code: 'PT404' });
  },
);

describe('who is told what', () => {
  test('an assignment tells the assigned, once, and opens the client to them', async () => {
    await as(
      person('manager'),
      (inner) => inner`
      insert into public.campaign_assignees (campaign_id, duty, user_id) values (${hidden}, 'implementor', ${who('implementor_elsewhere')})`,
    );
    expect(await story.told('assigned')).toEqual(['implementor_elsewhere']);
    expect(
      await as(
        person('implementor_elsewhere'),
        (inner) => inner`select id from public.crm_campaigns where id = ${hidden}`,
      ),
    ).toHaveLength(1);
  });

  test('a move tells whose turn it is', async () => {
    const id = await story.create();
    await story.writeCopy(id);
    await sql()`delete from public.crm_notifications`;
    await story.moved(id, 'design', 'copywriter');
    expect(await story.told('moved')).toEqual(['designer']);
  });

  test('nobody deactivated, and nobody of another agency', async () => {
    await sql()`update public.user_profiles set deactivated_at = now() where id = ${who('designer')}`;
    await say('manager', 'internal');
    expect(await story.told('comment')).not.toContain('designer');
    expect(
      await sql()`select 1 from public.crm_notifications where agency_id = ${idOf('south')} and kind = 'comment'`,
    ).toHaveLength(0);
  });

  test.each([
    ['qa', 'strategist'],
    ['on_hold', 'manager'],
    ['cancelled', 'manager'],
  ])("the reason for %s is not in the client's trail", async (status, by) => {
    const id = await story.withClient();
    await story.move(id, status, by, 'the copywriter slipped');
    const trail = await as(
      person('member'),
      (inner) =>
        inner<{ detail: object }[]>`select detail from public.activity where subject_id = ${id}`,
    );
    expect(JSON.stringify([...trail])).not.toContain('slipped');
  });
});

describe('a request', () => {
  const ask = () =>
    as(
      person('member'),
      (inner) => inner`
    insert into public.portal_requests (client_id, title, details, desired_on) values (${idOf('north', 'acme')}, 'A sale', 'Big', '2027-02-01')`,
    );
  const asked = () =>
    sql()<{ id: string }[]>`select id from public.portal_requests where title = 'A sale'`.then(
      ([row]) => row?.id ?? '',
    );

  test('becomes a campaign, linked both ways, once', async () => {
    await ask();
    const id = await asked();
    await as(person('strategist'), (inner) => inner`select public.accept_request(${id})`);
    expect(
      await sql()`select c.status, c.title from public.portal_requests r join public.crm_campaigns c on c.id = r.campaign_id where r.id = ${id}`,
    ).toMatchObject([{ status: 'strategy', title: 'A sale' }]);
    const before = await sql()`select 1 from public.crm_campaigns`;
    await expect(
      as(person('manager'), (inner) => inner`select public.accept_request(${id})`),
    ).rejects.toMatchObject({ code: 'PT409' });
    expect(await sql()`select 1 from public.crm_campaigns`).toHaveLength(before.length);
    expect(await story.told('request_accepted')).toEqual(['member']);
  });

  test('closed, stays as it was answered', async () => {
    await ask();
    const id = await asked();
    const decline = () =>
      as(person('manager'), (inner) => inner`select public.decline_request(${id}, 'Too late.')`);
    await decline();
    await expect(decline()).rejects.toMatchObject({
      code: 'PT409',
      message: 'This was already declined.',
    });
    await expect(
      as(person('member'), (inner) => inner`select public.withdraw_request(${id})`),
    ).rejects.toMatchObject({ code: 'PT409' });
    expect(await story.told('request_declined')).toEqual(['member', 'strategist']);
  });

  test('accepted assigns people only with the right to assign', async () => {
    await ask();
    await sql()`delete from public.role_permissions where role = 'strategist' and permission = 'campaigns.assign'`;
    const id = await asked();
    await expect(
      as(
        person('strategist'),
        (inner) => inner`
      select public.accept_request(${id}, null, ${inner.json({ copywriter: who('copywriter') })})`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('its campaign can be deleted, and the request stays', async () => {
    await ask();
    const id = await asked();
    await as(person('manager'), (inner) => inner`select public.accept_request(${id})`);
    await as(
      person('admin'),
      (inner) =>
        inner`delete from public.crm_campaigns where id = (select campaign_id from public.portal_requests where id = ${id})`,
    );
    expect(
      await sql()`select status, campaign_id from public.portal_requests where id = ${id}`,
    ).toMatchObject([{ status: 'accepted', campaign_id: null }]);
  });

  test('cannot be opened at another status, for another client, or in another name', async () => {
    const foreign = (column: string, value: string) =>
      as(
        person('member'),
        (inner) => inner`
      insert into public.portal_requests ${inner({ client_id: idOf('north', 'acme'), title: 'x', [column]: value })}`,
      );
    for (const [column, value] of [
      ['status', 'accepted'],
      ['client_id', idOf('north', 'bolt')],
      ['created_by', who('approver')],
    ] as const) {
      await expect(foreign(column, value)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
