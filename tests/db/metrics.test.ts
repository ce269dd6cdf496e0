import { describe, expect, test } from 'vitest';
import { person, service } from './actors.ts';
import { idOf } from './people.ts';
import { acme, scene } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const story = storyOf(stage);

const importing = (rows: object[], by = 'manager') =>
  as(
    person(by),
    (inner) =>
      inner<
        { id: string }[]
      >`select public.import_metrics(${acme}, 'report.csv', ${inner.json(rows as never)}) as id`,
  ).then(([row]) => row?.id ?? '');
const rowsOf = (id: string) => sql()<{ id: string; status: string; campaign_id: string | null }[]>`
  select id, status, campaign_id from public.metric_import_rows where import_id = ${id} order by line`;
const metrics = (key: string) => sql()<{ recipients: string; source: string }[]>`
  select recipients, source from public.campaign_metrics where client_id = ${acme} and klaviyo_campaign_id = ${key}`;
const values = (more: object) => ({
  name: 'Spring',
  sendTime: '2027-01-05T09:30:00Z',
  recipients: 100,
  ...more,
});

describe('an import', () => {
  test('stores what names its campaign, proposes what looks alike, and keeps what it could not read', async () => {
    const campaign = await story.scheduled();
    const id = await importing([
      { line: 1, values: { klaviyoCampaignId: 'K9', name: 'Other', recipients: 5 } },
      { line: 2, values: values({}) },
      { line: 3, reason: 'no name' },
    ]);
    expect(await rowsOf(id)).toMatchObject([
      { status: 'unmatched' },
      { status: 'proposed', campaign_id: campaign },
      { status: 'error' },
    ]);
    expect(await metrics('K9')).toMatchObject([{ recipients: '5', source: 'klaviyo_csv' }]);
    expect(await story.campaign(campaign)).toMatchObject({ status: 'scheduled' });
  });

  test('confirmed, a proposal becomes the result and marks the campaign sent', async () => {
    const campaign = await story.scheduled();
    const [row] = await rowsOf(await importing([{ line: 1, values: values({}) }]));
    await as(
      person('manager'),
      (inner) =>
        inner`update public.metric_import_rows set status = 'confirmed' where id = ${row?.id ?? ''}`,
    );
    expect(await story.campaign(campaign)).toMatchObject({ status: 'sent' });
    expect(await metrics(`csv:${campaign}`)).toHaveLength(1);
  });

  test('turned down, it leaves the campaign alone and cannot be confirmed after all', async () => {
    const campaign = await story.scheduled();
    const [row] = await rowsOf(await importing([{ line: 1, values: values({}) }]));
    const answer = (status: string) =>
      as(
        person('manager'),
        (inner) =>
          inner`update public.metric_import_rows set status = ${status} where id = ${row?.id ?? ''}`,
      );
    await answer('unmatched');
    await expect(answer('confirmed')).rejects.toMatchObject({ code: 'PT409' });
    expect(await story.campaign(campaign)).toMatchObject({ status: 'scheduled' });
  });

  test('never overwrites what Klaviyo itself reported', async () => {
    await sql()`update public.campaign_metrics set recipients = 7 where client_id = ${acme}`;
    await importing([{ line: 1, values: { klaviyoCampaignId: 'K1', name: 'x', recipients: 1 } }]);
    expect(await metrics('K1')).toMatchObject([{ recipients: '7', source: 'klaviyo_api' }]);
  });

  test('the same file twice changes nothing but the record of it', async () => {
    const rows = [{ line: 1, values: { klaviyoCampaignId: 'K9', name: 'x', recipients: 5 } }];
    await importing(rows);
    await importing(rows);
    expect(await metrics('K9')).toMatchObject([{ recipients: '5' }]);
  });

  test("does not claim another client's campaign, or say that it exists", async () => {
    const foreign = idOf('south', 'acme', 'import');
    for (const id of [foreign, idOf('nothing')]) {
      await expect(
        as(
          person('manager'),
          (inner) => inner`
        insert into public.metric_import_rows (import_id, line, status, values) values (${id}, 5, 'matched', '{}')`,
        ),
      ).rejects.toMatchObject({
        code: '42501',
        message: expect.stringContaining('row-level security') as string,
      });
    }
  });
});

describe('Klaviyo', () => {
  const claimed = async () => {
    await sql()`insert into private.jobs (queue, payload) values ('sync-klaviyo', '{}')`;
    return as(service, (inner) =>
      story.one(
        inner<{ id: string; lease: string }[]>`select * from public.claim_jobs('sync-klaviyo')`,
      ),
    );
  };
  const report = (job: string, lease: string, recipients: number, at: string) =>
    as(
      service,
      (inner) => inner<{ n: number }[]>`select public.klaviyo_save_report(${job}, ${lease}, ${acme},
      ${inner.json([{ klaviyo_campaign_id: 'K1', recipients }])}, ${at}, '{}') as n`,
    ).then(([row]) => row?.n);

  test('counts a variation that two messages name alike once, where it went to most people', async () => {
    const { id, lease } = await claimed();
    const variation = (recipients: number) => ({ variation: 'v1', name: 'A', recipients });
    await as(
      service,
      (inner) => inner`select public.klaviyo_save_report(${id}, ${lease}, ${acme},
        ${inner.json([
          {
            klaviyo_campaign_id: 'K9',
            recipients: 900,
            variations: [variation(200), variation(700)],
          },
        ])}, now(), '{}')`,
    );
    expect(
      await sql()`select variation, recipients::int from public.campaign_variations where klaviyo_campaign_id = 'K9'`,
    ).toEqual([{ variation: 'v1', recipients: 700 }]);
  });

  test('writes nothing without the lease of a running job', async () => {
    const { id } = await claimed();
    const none = idOf('lease');
    const calls = [
      (inner: Parameters<Parameters<typeof as>[1]>[0]) =>
        inner`select public.klaviyo_save_campaigns(${id}, ${none}, ${acme}, '[]', '{}')`,
      (inner: Parameters<Parameters<typeof as>[1]>[0]) =>
        inner`select public.klaviyo_save_report(${id}, ${none}, ${acme}, '[]', now(), '{}')`,
      (inner: Parameters<Parameters<typeof as>[1]>[0]) =>
        inner`select public.klaviyo_mark_unauthorized(${id}, ${none}, ${acme}, 'x')`,
      (inner: Parameters<Parameters<typeof as>[1]>[0]) =>
        inner`select public.klaviyo_schedule_step(${id}, ${none}, ${acme}, 1, '{}')`,
      (inner: Parameters<Parameters<typeof as>[1]>[0]) =>
        inner`select public.klaviyo_schedule_outcome(${id}, ${none}, ${acme}, 1, 'scheduled')`,
    ];
    for (const call of calls)
      await expect(as(service, call)).rejects.toMatchObject({ code: 'PT409' });
  });

  test('an older report never overwrites a newer one', async () => {
    const { id, lease } = await claimed();
    expect(await report(id, lease, 10, '2027-01-02T00:00:00Z')).toBe(1);
    expect(await report(id, lease, 1, '2027-01-01T00:00:00Z')).toBe(0);
    expect(await metrics('K1')).toMatchObject([{ recipients: '10' }]);
  });

  test('refusing the key alerts those who manage integrations, once', async () => {
    const { id, lease } = await claimed();
    await as(
      service,
      (inner) => inner`select public.klaviyo_mark_unauthorized(${id}, ${lease}, ${acme}, '401')`,
    );
    expect(await story.told('integration_failed')).toEqual(['admin']);
    expect(
      await sql()`select status from public.client_integrations where client_id = ${acme}`,
    ).toMatchObject([{ status: 'unauthorized' }]);
  });

  test('a failed schedule takes the campaign back and tells who scheduled it', async () => {
    const campaign = await story.scheduled();
    await sql()`delete from private.jobs where queue <> 'schedule-campaign'`;
    const job = await as(service, (inner) =>
      story.one(
        inner<
          { id: string; lease: string }[]
        >`select * from public.claim_jobs('schedule-campaign')`,
      ),
    );
    await as(
      service,
      (inner) =>
        inner`select public.klaviyo_schedule_outcome(${job.id}, ${job.lease}, ${campaign}, 1, 'failed', 'no list')`,
    );
    expect(await story.campaign(campaign)).toMatchObject({ status: 'approved' });
    expect(await story.told('schedule_failed')).toEqual(['implementor', 'strategist']);
  });

  test('disconnecting forgets the key, and a person cannot pretend it is connected', async () => {
    await as(
      service,
      (inner) =>
        inner`select public.store_client_secret(${idOf('north', 'admin')}, ${acme}, 'klaviyo', 'encrypted')`,
    );
    await as(
      person('admin'),
      (inner) =>
        inner`update public.client_integrations set status = 'disconnected' where client_id = ${acme}`,
    );
    expect(await sql()`select 1 from private.client_secrets`).toHaveLength(0);
    await expect(
      as(
        person('admin'),
        (inner) =>
          inner`update public.client_integrations set status = 'connected' where client_id = ${acme}`,
      ),
    ).rejects.toMatchObject({ code: 'PT409' });
  });
});

describe('copy', () => {
  const save = (body: unknown) =>
    as(
      person('admin'),
      (inner) => inner`
    insert into public.campaign_copies (campaign_id, based_on, body) values (${idOf('north', 'acme', 'campaign', 'shared')}, 2, ${inner.json(body as never)})`,
    );
  const link = (href: unknown) => ({
    type: 'doc',
    content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
  });

  test.each([
    ['a script', { type: 'doc', content: [{ type: 'script' }] }],
    ['an image', { type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] }],
    ['a javascript link', link('javascript:alert(1)')],
    ['a data link', link('data:text/html,x')],
    ['a link with a line break', link('https://a\nb')],
    ['a link that is no text', link(['javascript:alert(1)'])],
    ['no document', {}],
    ['a list', []],
    ['a word', 'doc'],
    ['nothing', null],
    ['another root', { type: 'paragraph' }],
  ])('with %s is refused', async (_, body) => {
    await expect(save(body)).rejects.toMatchObject({
      code: expect.stringMatching(/^235/) as string,
    });
  });

  test.each([
    ['a link', link('https://a.example/?a=b')],
    ['a mail link', link('mailto:a@b.example')],
    ['nothing in it', { type: 'doc' }],
  ])('with %s is saved', async (_, body) => {
    await save(body);
  });
});
