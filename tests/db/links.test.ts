import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

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
  const read = () => as(service, (inner) => inner`select * from public.read_by_link(${token})`);
  return { campaign, token, decide, read };
}

describe('the link in a mail', () => {
  test('decides as its person, once, and says it was a link', async () => {
    const { campaign, decide, read } = await asked();
    expect(await read()).toMatchObject([{ status: 'pending', client_slug: 'acme' }]);
    await decide();
    expect(await story.campaign(campaign)).toMatchObject({ status: 'approved' });
    const [approval] = await story.approvals(campaign);
    expect(
      await sql()`select user_id, by_link from public.approval_decisions where approval_id = ${approval?.id ?? ''}`,
    ).toMatchObject([{ user_id: who('approver'), by_link: true }]);
    await expect(decide()).rejects.toMatchObject({ code: 'PT410' });
  });

  test.each(['expires_at', 'revoked_at'])('is worthless by its %s', async (field) => {
    const { decide, read } = await asked();
    await sql()`update private.links set ${sql()(field)} = now() - interval '1 second'`;
    await expect(decide()).rejects.toMatchObject({ code: 'PT410' });
    expect(await read()).toHaveLength(0);
  });

  test('ends with the account', async () => {
    const { decide, read } = await asked();
    await sql()`update public.user_profiles set deactivated_at = now() where id = ${who('approver')}`;
    await expect(decide()).rejects.toMatchObject({ code: 'PT410' });
    expect(await read()).toHaveLength(0);
  });

  test('gives no more say than its person has', async () => {
    const { decide, read } = await asked('member');
    expect(await read()).toHaveLength(0);
    await expect(decide()).rejects.toMatchObject({ code: '42501' });
  });

  test('shows and decides nothing once its person has left the client', async () => {
    const { decide, read } = await asked();
    await sql()`delete from public.client_members where user_id = ${who('approver')}`;
    expect(await read()).toHaveLength(0);
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
      await as(service, (inner) => inner`select * from public.read_by_link(null)`),
    ).toHaveLength(0);
  });

  test('keeps only its hash', async () => {
    const { token } = await asked();
    expect(
      await sql()`select 1 from private.links l where l::text like ${`%${token}%`}`,
    ).toHaveLength(0);
  });
});
