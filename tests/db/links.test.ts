import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { idOf } from './people.ts';
import { scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

type Seen = {
  status: string;
  used: boolean;
  client: { slug: string };
  outcome: { by: string } | null;
  proof?: { files: string[] };
};

async function asked(name = 'approver') {
  const campaign = await story.withClient();
  const [approval] = await story.approvals(campaign);
  const { token } = await story.one(
    sql()<
      { token: string }[]
    >`select private.open_link(${approval?.id ?? ''}, ${who(name)}) as token`,
  );
  const decide = (hash = approval?.content_hash ?? '', by = service) =>
    as(by, (inner) => inner`select * from public.decide_by_link(${token}, 'approved', ${hash})`);
  const read = () =>
    as(service, async (inner) => {
      const [row] = await inner<
        { seen: Seen | null }[]
      >`select public.read_by_link(${token}) as seen`;
      return row?.seen ?? null;
    });
  return { campaign, token, decide, read, approval: approval?.id ?? '' };
}

describe('the link in a mail', () => {
  test('decides as its person, once, and says it was a link', async () => {
    const { campaign, decide, read } = await asked();
    expect(await read()).toMatchObject({ status: 'pending', client: { slug: 'acme' } });
    await decide();
    expect(await story.campaign(campaign)).toMatchObject({ status: 'approved' });
    const [approval] = await story.approvals(campaign);
    expect(
      await sql()`select user_id, by_link from public.approval_decisions where approval_id = ${approval?.id ?? ''}`,
    ).toMatchObject([{ user_id: who('approver'), by_link: true }]);
    await expect(decide()).rejects.toMatchObject({ code: 'PT410' });
  });

  test('shows nothing of the item to whoever decided elsewhere or handed it on', async () => {
    await sql()`update public.client_approval_settings set policy = 'all'`;
    await sql()`update public.client_members set approver = true where user_id = ${who('member')}`;
    const own = await asked();
    await story.decide(own.campaign, 'approved');
    const decided = await own.read();
    expect(decided).toMatchObject({ status: 'pending', outcome: { by: 'approver of north' } });
    expect(decided?.proof).toBeUndefined();

    const handed = await asked();
    await as(
      person('approver'),
      (inner) => inner`select public.delegate_approval(${handed.approval}, ${who('member')})`,
    );
    const passed = await handed.read();
    expect(passed).toMatchObject({ status: 'pending', handedTo: 'member of north' });
    expect(passed?.proof).toBeUndefined();
  });

  test.each(['expires_at', 'revoked_at'])('is worthless by its %s', async (field) => {
    const { decide, read } = await asked();
    await sql()`update private.links set ${sql()(field)} = now() - interval '1 second'`;
    await expect(decide()).rejects.toMatchObject({ code: 'PT410' });
    expect(await read()).toBeNull();
  });

  test('ends with the account', async () => {
    const { decide, read } = await asked();
    await sql()`update public.user_profiles set deactivated_at = now() where id = ${who('approver')}`;
    await expect(decide()).rejects.toMatchObject({ code: 'PT410' });
    expect(await read()).toBeNull();
  });

  test('gives no more say than its person has', async () => {
    const { decide, read } = await asked('member');
    expect(await read()).toBeNull();
    await expect(decide()).rejects.toMatchObject({ code: '42501' });
  });

  test('shows and decides nothing once its person has left the client', async () => {
    const { decide, read } = await asked();
    await sql()`delete from public.client_members where user_id = ${who('approver')}`;
    expect(await read()).toBeNull();
    await expect(decide()).rejects.toMatchObject({ code: 'PT404' });
  });

  test('is not used up by a decision that was refused', async () => {
    const { decide } = await asked();
    await expect(decide('0'.repeat(64))).rejects.toMatchObject({ code: 'PT409' });
    await decide();
  });

  test('comes second like anybody else, and is told who was first', async () => {
    const { campaign, decide } = await asked();
    await story.decide(campaign, 'approved');
    await expect(decide()).rejects.toMatchObject({
      code: 'PT409',
      message: 'approver of north already approved this.',
    });
  });

  test('is for the service role only, and a made-up one opens nothing', async () => {
    const { decide } = await asked();
    for (const by of [person('approver'), person('admin')])
      await expect(decide(undefined, by)).rejects.toMatchObject({ code: '42501' });
    await expect(
      as(service, (inner) => inner`select * from public.decide_by_link('', 'approved', '')`),
    ).rejects.toMatchObject({ code: 'PT410' });
    expect(
      await as(service, (inner) => inner`select public.read_by_link(null) as seen`),
    ).toMatchObject([{ seen: null }]);
  });

  test('keeps only its hash', async () => {
    const { token } = await asked();
    expect(
      await sql()`select 1 from private.links l where l::text like ${`%${token}%`}`,
    ).toHaveLength(0);
  });
});

describe('what the link opens', () => {
  test('is the item, and once that is settled only who decided', async () => {
    const { decide, read } = await asked();
    expect((await read())?.proof?.files).toHaveLength(1);
    await decide();
    expect(await read()).toMatchObject({
      used: true,
      status: 'approved',
      outcome: { by: 'approver of north' },
    });
    expect((await read())?.proof).toBeUndefined();
  });

  test('is the files of that item and no others, while it opens it', async () => {
    const { token, read, decide } = await asked();
    const [own = ''] = (await read())?.proof?.files ?? [];
    const [other] = await sql()<{ id: string }[]>`
      select id from public.files where id <> ${own} and client_id = (select client_id from public.files where id = ${own}) limit 1`;
    const file = (id: string) =>
      as(service, (inner) => inner`select * from public.file_by_link(${token}, ${id})`);
    expect(await file(own)).toHaveLength(1);
    expect(await file(other?.id ?? '')).toHaveLength(0);
    await decide();
    expect(await file(own)).toHaveLength(0);
  });

  test('the address of whoever used it is recorded', async () => {
    const { token, approval, read } = await asked();
    const { hash } = (await read()) as unknown as { hash: string };
    await as(
      service,
      (inner) =>
        inner`select * from public.decide_by_link(${token}, 'approved', ${hash}, 'Lovely', null, '203.0.113.9')`,
    );
    expect(
      await sql()`select address, note, by_link from public.approval_decisions where approval_id = ${approval}`,
    ).toMatchObject([{ address: '203.0.113.9', note: 'Lovely', by_link: true }]);
  });

  test('reading it opens nothing; the page that is seen says so itself', async () => {
    const { token, approval, read } = await asked();
    const opened = () =>
      sql()`select 1 from public.approval_reviewers where approval_id = ${approval} and opened_at is not null`;
    await read();
    expect(await opened()).toHaveLength(0);
    await as(service, (inner) => inner`select public.opened_by_link(${token})`);
    expect(await opened()).toHaveLength(1);
  });
});

describe('a new link', () => {
  const renew = (token: string) =>
    as(service, (inner) => inner`select public.renew_link(${token})`);
  const letters = (approval: string) =>
    sql()`select payload ->> 'user_id' as person from private.jobs where payload ->> 'approval_id' = ${approval} and payload ->> 'kind' = 'approval_request'`;
  const long = () =>
    sql()`update private.links set created_at = created_at - interval '1 hour', expires_at = now() - interval '1 minute'`;

  test('goes to the person of the old one, however often it is asked for', async () => {
    const { token, approval } = await asked();
    await long();
    await renew(token);
    await renew(token);
    expect(await letters(approval)).toMatchObject([
      { person: who('approver') },
      { person: who('approver') },
    ]); // the first of them asked
  });

  test.each([
    ['made-up', async () => '00'],
    [
      'revoked',
      async (token: string) => {
        await sql()`update private.links set revoked_at = now()`;
        return token;
      },
    ],
  ])('is not sent for a %s one', async (_, prepare) => {
    const { token, approval } = await asked();
    await long();
    await renew(await prepare(token));
    expect(await letters(approval)).toHaveLength(1);
  });

  test('is not sent once it is decided', async () => {
    const { token, approval, campaign } = await asked();
    await story.decide(campaign, 'approved');
    await long();
    await renew(token);
    expect(await letters(approval)).toHaveLength(1);
  });
});

describe('revoking', () => {
  test('makes every link of the approval worthless at once, and the trail says who did it', async () => {
    const { approval, decide, read } = await asked();
    const ended = await as(
      person('strategist'),
      (inner) => inner`select public.revoke_links(${approval}) as links`,
    );
    expect(ended).toMatchObject([{ links: 2 }]);
    expect(await read()).toBeNull();
    await expect(decide()).rejects.toMatchObject({ code: 'PT410' });
    expect(
      await sql()`select actor_id from public.activity where verb = 'revoked_links'`,
    ).toMatchObject([{ actor_id: who('strategist') }]);
  });
});

describe('a pin behind the link', () => {
  type Said = { verdict?: string; by?: string; body?: string };
  type Pins = { pins: { id: string; number: number; status: string; turns: Said[] }[] };

  const pinned = (subject: string, by: string, { internal = false, blocking = false } = {}) =>
    as(person(by), (inner) =>
      story.one(inner<{ id: string; number: number }[]>`
        insert into public.design_annotations (subject_kind, subject_id, version, x, y, audience, blocking, body)
        values ('campaign', ${subject}, 1, 40, 40, ${internal ? 'internal' : 'client'}, ${blocking}, 'Softer') returning id, number`),
    );
  const deeds = (token: string) => ({
    settle: (pin: string, verdict = 'resolved', by = service) =>
      as(by, (inner) => inner`select public.settle_by_link(${token}, ${pin}, ${verdict})`),
    reply: (pin: string, by = service) =>
      as(by, (inner) => inner`select public.reply_by_link(${token}, ${pin}, 'Yes, like that')`),
    pin: (by = service) =>
      as(
        by,
        (inner) =>
          inner`select * from public.pin_by_link(${token}, 1, 20, 30, 10, 5, true, 'The sky')`,
      ),
  });
  const each = (token: string, pin: string, by = service) => {
    const { settle, reply, pin: place } = deeds(token);
    return [() => settle(pin, 'resolved', by), () => reply(pin, by), () => place(by)];
  };
  const seen = async (read: () => Promise<Seen | null>) =>
    (await read())?.proof as unknown as Pins & { names: Record<string, number> };

  test('is seen in its place with what was said about it, and nothing the team keeps to itself', async () => {
    const { campaign, read, token } = await asked();
    const { id } = await pinned(campaign, 'designer');
    await pinned(campaign, 'designer', { internal: true });
    await deeds(token).reply(id);
    await deeds(token).settle(id);
    const { pins, names } = await seen(read);
    expect(pins).toMatchObject([
      {
        id,
        number: 1,
        x: 40,
        version: 1,
        carriedVersion: 1,
        resolvedVersion: 1,
        status: 'resolved',
        byId: who('designer'),
        turns: [
          { kind: 'reply', body: 'Yes, like that', byId: who('approver') },
          { kind: 'verdict', verdict: 'resolved', version: 1, byId: who('approver') },
        ],
      },
    ]);
    expect(names).toEqual({ 1: 1 });
  });

  test('that blocks is closed from the mail, and then the link approves', async () => {
    const { campaign, decide, token } = await asked();
    const { id } = await pinned(campaign, 'approver', { blocking: true });
    await expect(decide()).rejects.toMatchObject({
      code: 'PT409',
      message: 'Pin 1 has to be closed before this can be approved.',
    });
    const { settle } = deeds(token);
    await settle(id);
    await settle(id, 'reopened');
    await expect(decide()).rejects.toMatchObject({ code: 'PT409' });
    await settle(id);
    await decide();
    expect(await story.campaign(campaign)).toMatchObject({ status: 'approved' });
    expect(
      await sql()`select verdict, actor_id from public.annotation_events where annotation_id = ${id} order by created_at`,
    ).toMatchObject(Array(3).fill({ actor_id: who('approver') }));
  });

  test('is made as the person the link was sent to, for both sides, on its own item', async () => {
    const { campaign, token } = await asked();
    expect(await deeds(token).pin()).toMatchObject([{ number: 1 }]);
    expect(
      await sql()`select author_id, audience, blocking, x::float, w::float from public.design_annotations where subject_id = ${campaign}`,
    ).toEqual([{ author_id: who('approver'), audience: 'client', blocking: true, x: 20, w: 10 }]);
  });

  test('of another item, or of the team alone, is out of its reach though its person sees the one', async () => {
    const { campaign, token } = await asked();
    const elsewhere = await pinned(await story.withClient(), 'approver');
    const internal = await pinned(campaign, 'designer', { internal: true });
    const { settle, reply } = deeds(token);
    for (const { id } of [elsewhere, internal]) {
      await expect(settle(id)).rejects.toMatchObject({ code: 'PT404' });
      await expect(reply(id)).rejects.toMatchObject({ code: 'PT404' });
    }
    expect(
      await sql()`select 1 from public.comments where subject_kind = 'annotation'`,
    ).toHaveLength(0);
  });

  test.each([
    ['expired', 'PT410', () => sql()`update private.links set expires_at = now()`],
    ['revoked', 'PT410', () => sql()`update private.links set revoked_at = now()`],
    ['used', 'PT410', () => sql()`update private.links set used_at = now()`],
    [
      'left behind by its person',
      'PT410',
      () => sql()`delete from public.client_members where user_id = ${who('approver')}`,
    ],
  ])('is touched by no link that is %s', async (_, code, end) => {
    const { campaign, token } = await asked();
    const { id } = await pinned(campaign, 'approver');
    await end();
    for (const deed of each(token, id)) await expect(deed()).rejects.toMatchObject({ code });
  });

  test('is left as it was once the item is decided, or its person has', async () => {
    const { campaign, token } = await asked();
    const { id } = await pinned(campaign, 'approver');
    await story.decide(campaign, 'changes_requested', 'approver', 'Softer', 'design');
    for (const deed of each(token, id))
      await expect(deed()).rejects.toMatchObject({
        code: 'PT409',
        message: 'approver of north already asked for changes.',
      });
  });

  test('is touched through the doors alone, and by no link of another agency’s', async () => {
    const { campaign, token } = await asked();
    const { id } = await pinned(campaign, 'approver');
    for (const by of [person('approver'), person('admin'), person('approver', 'south')])
      for (const deed of each(token, id, by))
        await expect(deed()).rejects.toMatchObject({ code: '42501' });
    const [south] = await sql()<{ id: string }[]>`
      select a.id from public.approvals a where a.agency_id = ${idOf('south')} and a.status = 'pending' limit 1`;
    const { token: foreign } = await story.one(sql()<{ token: string }[]>`
      select private.open_link(${south?.id ?? ''}, ${idOf('south', 'approver')}) as token`);
    const { settle, reply } = deeds(foreign);
    await expect(settle(id)).rejects.toMatchObject({ code: 'PT404' });
    await expect(reply(id)).rejects.toMatchObject({ code: 'PT404' });
  });

  test('needs the permission of the person, which the page asks for beforehand', async () => {
    const { campaign, token, read } = await asked();
    const { id } = await pinned(campaign, 'approver');
    expect(await read()).toMatchObject({ mayPin: true });
    await sql()`delete from public.role_permissions where role = 'client_user' and permission = 'annotations.write'`;
    expect(await read()).toMatchObject({ mayPin: false });
    await expect(deeds(token).settle(id)).rejects.toMatchObject({ code: '42501' });
    await expect(deeds(token).pin()).rejects.toMatchObject({ code: '42501' });
  });

  test('leaves the caller who they were', async () => {
    const { campaign, token } = await asked();
    const { id } = await pinned(campaign, 'approver');
    const after = await as(service, async (inner) => {
      await inner`select public.settle_by_link(${token}, ${id}, 'resolved')`;
      return inner`select current_user::text as role, current_setting('request.jwt.claims')::json ->> 'sub' as person`;
    });
    expect(after).toEqual([{ role: 'service_role', person: null }]);
  });
});
