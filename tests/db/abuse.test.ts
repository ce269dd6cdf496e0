import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { insertMachines, placed } from './moves.ts';
import { idOf } from './people.ts';
import { acme, north, scene, who } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);
const campaign = idOf('north', 'acme', 'campaign', 'shared');

describe('an id of somebody else’s record', () => {
  test('is not taken for a task, though it is a client', async () => {
    await expect(
      as(
        person('admin', 'south'),
        (inner) => inner`insert into public.tasks (id, title) values (${acme}, 'Mine')`,
      ),
    ).rejects.toMatchObject({ code: '23505' });
  });

  test('opens nothing that was said or done there, and lets nobody speak', async () => {
    // Past the trigger, as if the record had gone and left its trail behind.
    await sql()`
      insert into public.tasks (id, agency_id, title, created_by)
      values (${campaign}, ${idOf('south')}, 'Mine', ${idOf('south', 'creator')})`;
    const heard = await as(
      person('creator', 'south'),
      (inner) => inner`
        select subject_kind from public.comments where subject_id = ${campaign}
        union all select subject_kind from public.activity where subject_id = ${campaign}`,
    );
    expect(heard.filter(({ subject_kind }) => subject_kind !== 'task')).toEqual([]);
    await expect(
      as(
        person('creator', 'south'),
        (inner) => inner`
          insert into public.comments (subject_kind, subject_id, audience, body)
          values ('campaign', ${campaign}, 'internal', 'I was here')`,
      ),
    ).rejects.toMatchObject({ code: 'PT404' });
  });

  test('cannot be taken for any record whose id a form may choose', async () => {
    const open = await sql()<{ name: string }[]>`
      select k.table_name as name from private.subject_kinds k
      where has_column_privilege('authenticated', 'public.' || k.table_name, 'id', 'insert')
        and not exists (
          select 1 from pg_trigger t where t.tgrelid = ('public.' || k.table_name)::regclass and t.tgname = k.table_name || '_10_id')`;
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});

describe('what is asked for without measure', () => {
  test('nobody fills others’ inboxes', async () => {
    const say = (times: number) =>
      as(
        person('member'),
        (inner) => inner`
          insert into public.comments (subject_kind, subject_id, audience, body)
          select 'campaign', ${campaign}, 'client', 'Hello ' || n from generate_series(1, ${times}::int) n`,
      );
    await say(59);
    await say(1);
    await expect(say(1)).rejects.toMatchObject({
      code: 'PT429',
      message: expect.stringMatching(
        /^That was a lot in a short time. Try again in \d+ seconds\.$/,
      ),
    });
    // Each their own measure.
    await as(
      person('approver'),
      (inner) => inner`
        insert into public.comments (subject_kind, subject_id, audience, body)
        values ('campaign', ${campaign}, 'client', 'Hello')`,
    );
  });

  test('months far away are not counted for anybody', async () => {
    const months = (to: string) =>
      as(
        person('member'),
        (inner) => inner<{ last: boolean }[]>`
          select max(month) <= now() + interval '3 years' as last from public.scope_periods(${acme}, '2000-01-01', ${to}::text::date)`,
      );
    for (const to of ['2500-01-01', 'infinity']) expect(await months(to)).toEqual([{ last: true }]);
  });

  test('an allowance is for a month that comes', async () => {
    await expect(
      as(
        person('admin'),
        (inner) => inner`
          insert into public.crm_scope_overrides (client_id, kind, month, basis, reason)
          values (${acme}, 'flows', '2500-01-01', 'goodwill', 'Why not')`,
      ),
    ).rejects.toMatchObject({ code: 'PT400' });
  });

  test('a timer does not run since for ever', async () => {
    for (const moment of ['-infinity', '1000-01-01'])
      await expect(
        as(
          person('staff'),
          (inner) =>
            inner`insert into public.time_entries (started_at) values (${moment}::text::timestamptz)`,
        ),
      ).rejects.toMatchObject({ code: '23514' });
  });

  test('a search gives at most a page', async () => {
    await as(
      person('strategist'),
      (inner) => inner`select * from public.search_content(${north}, 'words', most => -1)`,
    );
    await sql()`insert into public.content_documents (client_id, title) select ${acme}, 'Wombat ' || n from generate_series(1, 120) n`;
    const found = await as(
      person('strategist'),
      (inner) => inner`select id from public.search_content(${north}, 'wombat', most => 100000)`,
    );
    expect(found).toHaveLength(100);
  });

  test('a moment of a call is one that a search can tell', async () => {
    await expect(
      sql().savepoint(
        (inner) =>
          inner`select 1 from private.moment_of('[{"start": 1e12, "speaker": "", "text": "wombat"}]', 'wombat')`,
      ),
    ).rejects.toThrow();
    const [{ sound } = { sound: true }] = await sql()<{ sound: boolean }[]>`
      select private.lines_are_sound('[{"start": 1e12, "speaker": "", "text": "wombat"}]') as sound`;
    expect(sound).toBe(false);
  });

  test('a template full of openings is read at once', async () => {
    await sql()`set local statement_timeout = '5s'`;
    const [{ words } = { words: null }] = await sql()<{ words: string | null }[]>`
      select private.html_text(repeat('<style>', 28000) || '</script>') as words`;
    expect(words?.trim()).toBe('');
  });

  test('a test’s numbers are ones that can be compared', async () => {
    const make = (effect: number) =>
      as(
        person('strategist'),
        (inner) => inner<{ id: string }[]>`
          select public.create_ab_test(${acme}, 'Odd', '', 'subject', 'open_rate', 0.5, ${effect}, '[{"label": "A"}, {"label": "B"}]') as id`,
      );
    await expect(make(0.0000001)).rejects.toMatchObject({ code: '23514' });
    const [{ id } = { id: '' }] = await make(0.00001);
    await as(person('strategist'), (inner) => inner`select public.move_ab_test(${id}, 'running')`);
    const count = (recipients: number) =>
      sql().savepoint(
        (inner) =>
          inner`update public.ab_test_variants set recipients = ${recipients}, successes = ${recipients} where test_id = ${id}`,
      );
    await expect(count(2_000_000_000)).rejects.toMatchObject({ code: '23514' });
    await count(1_000_000_000);
    const results = await as(
      person('strategist'),
      (inner) => inner`select complete from public.ab_test_results(array[${id}]::uuid[])`,
    );
    expect(results).toEqual([{ complete: false }, { complete: false }]);
  });
});

test('a timer stops though its client is no longer one’s own', async () => {
  await as(
    person('copywriter'),
    (inner) => inner`
    select * from public.start_timer(campaign => ${campaign})`,
  );
  await sql()`delete from public.client_assignments where user_id = ${who('copywriter')}`;
  await sql()`update public.time_entries set started_at = started_at - interval '1 hour' where user_id = ${who('copywriter')} and ended_at is null`;
  const stopped = await as(
    person('copywriter'),
    (inner) => inner`select * from public.stop_timer()`,
  );
  expect(stopped).toHaveLength(1);
});

describe('what is said among the team', () => {
  test.each([
    ['a flow', 'crm_flows', 'move_flow', 'client_approval', 'qa'],
    ['a flow’s message', 'flow_steps', 'move_flow_step', 'client_approval', 'qa'],
    ['a popup', 'crm_popups', 'move_popup', 'client_approval', 'qa'],
    ['a post', 'content_posts', 'move_post', 'client_review', 'internal_review'],
  ])('when %s is taken back reaches no client', async (_, machine, call, from, to) => {
    await insertMachines(sql());
    await as(person('manager'), (inner) =>
      inner.unsafe(
        `select public.${call}('${placed(machine, from)}', '${to}', '${from}', 'Between us')`,
      ),
    );
    const heard = (by: string) =>
      as(
        person(by),
        (inner) =>
          inner`select 1 from public.activity where detail ->> 'to' = ${to} and detail::text like '%Between us%'`,
      );
    expect(await heard('member')).toEqual([]);
  });

  test('of a test that never ran is not even its name', async () => {
    const [{ id } = { id: '' }] = await as(
      person('strategist'),
      (inner) => inner<{ id: string }[]>`
        select public.create_ab_test(${acme}, 'Dearer prices', '', 'offer', 'open_rate', 0.2, 0.1, '[{"label": "A"}, {"label": "B"}]') as id`,
    );
    await as(
      person('strategist'),
      (inner) => inner`select public.move_ab_test(${id}, 'cancelled')`,
    );
    const heard = await as(
      person('member'),
      (inner) => inner`select 1 from public.activity where subject_id = ${id}`,
    );
    expect(heard).toEqual([]);
  });
});

test('a picture slipped into an approved post asks the client again', async () => {
  const writes = person('strategist');
  const say = (run: (inner: ReturnType<typeof sql>) => Promise<unknown>) => as(writes, run);
  const post = idOf('a', 'post');
  const move = (from: string, to: string) =>
    say((inner) => inner`select public.move_post(${post}, ${to}, ${from})`);
  await say(
    (inner) =>
      inner`insert into public.content_posts (id, client_id, channel, title) values (${post}, ${acme}, 'facebook', 'Spring')`,
  );
  const save = (based_on: number) =>
    say((inner) => inner`select public.save_post(${post}, ${based_on}, 'Hello')`);
  await save(0);
  await move('draft', 'internal_review');
  await move('internal_review', 'client_review');
  await as(
    person('approver'),
    (inner) => inner`
      select public.decide_approval(id, 'approved', content_hash) from public.approvals where subject_id = ${post}`,
  );
  // The same words are no other post; a transaction later they get a picture.
  await sql()`set constraints all immediate`;
  await save(1);
  const status = async () =>
    (await sql()`select status from public.content_posts where id = ${post}`)[0]?.status;
  expect(await status()).toBe('approved');
  await say(
    (inner) => inner`
      insert into public.content_post_media (version_id, position, file_id)
      select v.id, 1, ${idOf('north', 'acme', 'file', 'hidden')} from public.content_post_versions v where v.post_id = ${post} and v.version = 2`,
  );
  expect(await status()).toBe('client_review');
});

test('a zone that nobody knows stops the reminders of no other agency', async () => {
  for (const zone of ['Nowhere/Land', 'FOO+3', ''])
    for (const change of [
      (inner: ReturnType<typeof sql>) =>
        inner`update public.agencies set time_zone = ${zone} where id = ${north}`,
      (inner: ReturnType<typeof sql>) =>
        inner`update public.clients set time_zone = ${zone} where id = ${acme}`,
    ])
      await expect(as(person('admin'), change)).rejects.toMatchObject({
        code: expect.stringMatching(/^(23514|22023)$/),
      });
  for (const zone of ['UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])
    await as(
      person('admin'),
      (inner) => inner`update public.clients set time_zone = ${zone} where id = ${acme}`,
    );
});

describe('who does not reach it', () => {
  test('hears nothing of an internal comment by being mentioned', async () => {
    await as(
      person('manager'),
      (inner) => inner`
        insert into public.comments (subject_kind, subject_id, audience, body, mentions)
        values ('campaign', ${campaign}, 'internal', 'Dearer next year', ${[who('copywriter'), who('copywriter_elsewhere'), who('sales_agent')]})`,
    );
    expect(await story.told('mention')).toEqual(['copywriter']);
  });

  test('learns of no call, and of no reason beyond the package, from the trail', async () => {
    await as(
      person('manager'),
      (inner) => inner`
        insert into public.call_recordings (client_id, title, occurred_at) values (${acme}, 'They may leave', now())`,
    );
    await as(
      person('admin'),
      (inner) => inner`
        insert into public.crm_scope_overrides (client_id, kind, month, basis, reason)
        values (${acme}, 'flows', date_trunc('month', now() + interval '2 months'), 'goodwill', 'They may leave')`,
    );
    const told = (by: string) =>
      as(
        person(by),
        (inner) => inner`
          select 1 from public.activity where subject_kind in ('call', 'client') and detail::text like '%They may leave%'`,
      ).then(({ length }) => length);
    expect([await told('designer'), await told('member'), await told('staff')]).toEqual([0, 0, 2]);
  });
});
