import { describe, expect, test } from 'vitest';
import { person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, bolt, north, scene, who } from './scene.ts';

const { as, sql } = await scene();

type Form = {
  id?: string;
  kind?: string;
  answers?: Record<string, string>;
  on?: string | null;
  urgent?: string;
  choice?: string | null;
  files?: string[];
};

const farAway = '2031-06-11';
const dayFrom = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const file = (by: string, form: Form = {}, client = acme) =>
  as(
    person(by),
    (inner) => inner<{ id: string }[]>`
      select public.file_request(${form.id ?? idOf('form')}, ${client}, ${form.kind ?? 'campaign'}, 'Please', 'More of it',
        ${inner.json(form.answers ?? {})}, ${form.on === undefined ? farAway : form.on}, ${form.urgent ?? ''},
        ${form.choice ?? null}, ${form.files ?? []}) as id`,
  ).then(([row]) => row?.id ?? '');

const request = (id = idOf('form')) =>
  sql()<
    {
      status: string;
      filed_by_team: boolean;
      urgent_reason: string;
      lead_days: number;
      scope_choice: string | null;
      scope_month: string | null;
      campaign_id: string | null;
      created_by: string;
    }[]
  >`select status, filed_by_team, urgent_reason, lead_days, scope_choice, scope_month::text, campaign_id, created_by
    from public.portal_requests where id = ${id}`.then(([row]) => row);

const full = (kind = 'campaigns') =>
  sql()`update public.crm_scope_items set min_units = 0, max_units = 0, carry_cap = 0 where client_id = ${acme} and kind = ${kind}`;

describe('each kind asks its own questions', () => {
  test.each([
    ['campaign', { goal: 'Sell', audience: 'All', offer: 'None', channel: 'sms' }],
    ['flow', { trigger: 'left_basket', aim: 'Bring them back', emails: '3' }],
    ['popup', { page: 'Home', offer: '10 %', shown: 'leaving' }],
    ['test', { hypothesis: 'Shorter is better', compares: 'subject', metric: 'opens' }],
    ['design', { piece: 'Footer', link: 'https://acme.test/footer.png' }],
    ['other', {}],
  ])('%s', async (kind, answers) => {
    expect(await file('member', { kind, answers })).toBe(idOf('form'));
  });

  test.each([
    ['a channel that is none', 'campaign', { channel: 'pigeon' }],
    ['a question of another kind', 'campaign', { hypothesis: 'x' }],
    ['a flow without a trigger', 'flow', { aim: 'x' }],
    ['a test without a hypothesis', 'test', { hypothesis: ' ' }],
    ['a link that is a script', 'design', { link: 'javascript:alert(1)' }],
    ['an answer without an end', 'campaign', { goal: 'x'.repeat(2001) }],
  ])('and refuses %s', async (_, kind, answers) => {
    await expect(file('member', { kind, answers })).rejects.toMatchObject({ code: '23514' });
  });
});

describe('filing', () => {
  test('the same form sent twice is one request', async () => {
    await file('member');
    await file('member');
    expect(
      await sql()`select 1 from public.portal_requests where id = ${idOf('form')}`,
    ).toHaveLength(1);
  });

  test('somebody else’s id is not taken over', async () => {
    await file('member');
    await expect(file('approver')).rejects.toMatchObject({ code: 'PT409' });
    await expect(file('member_elsewhere', {}, bolt)).rejects.toMatchObject({ code: 'PT409' });
  });

  test('the team files for a client, and it says so', async () => {
    await file('strategist');
    expect(await request()).toMatchObject({ filed_by_team: true, created_by: who('strategist') });
  });

  test('a client’s own request is their own', async () => {
    await file('member');
    expect(await request()).toMatchObject({ filed_by_team: false, lead_days: 7 });
  });

  test('nobody files for a client that is not theirs', async () => {
    await expect(file('member_elsewhere')).rejects.toMatchObject({ code: '42501' });
    await expect(file('copywriter')).rejects.toMatchObject({ code: '42501' });
  });

  test('sooner than the work normally takes needs a reason, and the reason is kept', async () => {
    await expect(file('member', { on: dayFrom(2) })).rejects.toMatchObject({
      code: 'PT400',
      message: 'This normally needs 7 working days. Say why it cannot wait, or choose a later day.',
    });
    await file('member', { on: dayFrom(2), urgent: 'The shop floods' });
    expect(await request()).toMatchObject({ urgent_reason: 'The shop floods' });
  });

  test('in good time it is not urgent, whatever was written', async () => {
    await file('member', { on: dayFrom(30), urgent: 'Now!' });
    expect(await request()).toMatchObject({ urgent_reason: '' });
  });

  test.each([
    ['2026-11-16', 7, '2026-11-25'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 5, '2026-11-27'],
    ['2026-11-19', 0, '2026-11-19'],
    ['2026-11-18', 15, '2026-12-09'],
  ])('from %s, %i working days later is %s', async (from, days, to) => {
    const [row] = await sql()<
      { day: string }[]
    >`select private.add_working_days(${from}, ${days})::text as day`;
    expect(row?.day).toBe(to);
  });

  test('attaches what one uploaded oneself, and that is shared', async () => {
    const own = idOf('north', 'acme', 'file', 'own');
    await file('member', { files: [own] });
    expect(
      await as(
        person('approver'),
        (inner) => inner`select 1 from public.request_files where request_id = ${idOf('form')}`,
      ),
    ).toHaveLength(1);
  });

  test('attaches nothing of anybody else’s, and then nothing is sent', async () => {
    const hidden = idOf('north', 'acme', 'file', 'hidden');
    await expect(file('member', { files: [hidden] })).rejects.toMatchObject({ code: 'PT404' });
    expect(await request()).toBeUndefined();
  });
});

describe('with no room left in the month', () => {
  test('the client has to choose, and the choice is kept', async () => {
    await full();
    await expect(file('member')).rejects.toMatchObject({
      code: 'PT409',
      message: 'Everything your package has for June is planned already. Choose how to go on.',
    });
    await file('member', { choice: 'next_month' });
    expect(await request()).toMatchObject({
      scope_choice: 'next_month',
      scope_month: '2031-06-01',
    });
  });

  test('with room nothing is chosen', async () => {
    await file('member', { choice: 'addon' });
    expect(await request()).toMatchObject({ scope_choice: null, scope_month: null });
  });

  test('what has no allowance is never held back', async () => {
    await full();
    await file('member', { kind: 'other' });
    expect(await request()).toMatchObject({ scope_choice: null });
  });

  test('next month: the campaign is planned there', async () => {
    await full();
    await file('member', { choice: 'next_month' });
    await sql()`update public.crm_scope_items set max_units = 1 where client_id = ${acme} and kind = 'campaigns'`;
    await as(person('manager'), (inner) => inner`select public.accept_request(${idOf('form')})`);
    const [row] = await sql()<{ send_at: Date }[]>`
      select c.send_at from public.crm_campaigns c join public.portal_requests r on r.campaign_id = c.id where r.id = ${idOf('form')}`;
    expect(row?.send_at.toISOString()).toBe('2031-07-11T08:00:00.000Z');
  });

  test('an admin accepts beyond it, with the reason and the request on record', async () => {
    await full();
    await file('member', { choice: 'addon' });
    const accept = (by: string) =>
      as(
        person(by),
        (inner) =>
          inner`select public.accept_request_beyond(${idOf('form')}, 'addon', 'They bought one more')`,
      );
    await expect(
      as(person('manager'), (inner) => inner`select public.accept_request(${idOf('form')})`),
    ).rejects.toMatchObject({ code: 'PT409' });
    await expect(accept('manager')).rejects.toMatchObject({ code: '42501' });
    await accept('admin');
    const [row] = await sql()`
      select basis, reason, month::text, granted_by from public.crm_scope_overrides where request_id = ${idOf('form')}`;
    expect(row).toEqual({
      basis: 'addon',
      reason: 'They bought one more',
      month: '2031-06-01',
      granted_by: who('admin'),
    });
    expect(await request()).toMatchObject({ status: 'accepted' });
  });
});

describe('accepting', () => {
  test('with a brief is one step: everything or nothing', async () => {
    await file('member', { answers: { goal: 'Sell', audience: 'Everybody', channel: 'sms' } });
    const accept = (brief: Record<string, string>) =>
      as(
        person('manager'),
        (inner) => inner`select public.accept_request(${idOf('form')}, 'Better title',
          ${inner.json({ copywriter: who('copywriter') })}, ${inner.json(brief)})`,
      );
    await expect(accept({ priority: 'whenever' })).rejects.toMatchObject({ code: '22P02' });
    expect(await request()).toMatchObject({ status: 'open', campaign_id: null });

    await accept({
      offer: 'None',
      notes: 'Mind the tone',
      sendAt: '2031-06-20T07:00:00Z',
      priority: 'high',
    });
    const { campaign_id } = (await request()) ?? {};
    const [campaign] = await sql()`
      select c.title, c.goal, c.audience, c.offer, c.channel, c.priority, c.status, i.brief
      from public.crm_campaigns c join public.crm_campaign_internals i on i.campaign_id = c.id where c.id = ${campaign_id ?? ''}`;
    expect(campaign).toEqual({
      title: 'Better title',
      goal: 'Sell',
      audience: 'Everybody',
      offer: 'None',
      channel: 'sms',
      priority: 'high',
      status: 'copy',
      brief: 'Mind the tone',
    });
  });

  test.each([
    ['flow', { trigger: 'birthday', aim: 'A cake' }, 'crm_flows', 'trigger_kind', 'date'],
    ['popup', { page: 'Home', shown: 'leaving' }, 'crm_popups', 'trigger_kind', 'on_leaving'],
    [
      'test',
      { hypothesis: 'Less is more', compares: 'timing' },
      'crm_ab_tests',
      'varies',
      'send_time',
    ],
  ])('a %s becomes one, with what was said of it', async (kind, answers, table, column, value) => {
    await file('member', { kind, answers });
    const [{ id } = { id: '' }] = await as(
      person('manager'),
      (inner) => inner<{ id: string }[]>`select public.take_on_request(${idOf('form')}) as id`,
    );
    const read = (by: string) =>
      as(person(by), (inner) =>
        inner.unsafe(
          `select title, ${column}::text as value from public.${table} where id = '${id}'`,
        ),
      ).then((rows) => [...rows]);
    const made = [{ title: 'Please', value }];
    expect(await read('manager')).toEqual(made);
    // A popup's words stand in its row: its client sees it once it is put before them.
    expect(await read('member')).toEqual(kind === 'popup' ? [] : made);
    expect(await request()).toMatchObject({ status: 'accepted', campaign_id: null });
  });

  test('without a campaign of its own, in words', async () => {
    await file('member', { kind: 'other' });
    await as(
      person('manager'),
      (inner) => inner`select public.answer_request(${idOf('form')}, 'It is in the next one.')`,
    );
    const told = await sql()`
      select 1 from public.crm_notifications where user_id = ${who('member')} and kind = 'request_accepted' and agency_id = ${north}`;
    expect(told).toHaveLength(1);
    expect(await request()).toMatchObject({ status: 'accepted', campaign_id: null });
  });
});
