import { describe, expect, test } from 'vitest';
import { type Actor, person } from './actors.ts';
import { idOf } from './people.ts';
import { acme, scene } from './scene.ts';
import { storyOf } from './story.ts';

const stage = await scene();
const { as, sql } = stage;
const { one, withClient, decide } = storyOf(stage);

const SINCE = '2025-01-01T00:00:00Z';
const client = person('member');

type Entry = {
  kind: string;
  id: string;
  title: string;
  approval_id: string | null;
  is_out: boolean;
  happened_at: Date;
  at: string;
  month: string;
  value_minor: string | null;
};
type Sum = { month: string; kind: string; approved: number; sent: number; earned: string };

const page = (by: Actor, before: Entry | undefined, kinds: string[] | null, size: number) =>
  as(
    by,
    (inner) => inner<Entry[]>`
      select r.*, r.happened_at::text as at, to_char(r.happened_at at time zone k.time_zone, 'YYYY-MM') as month
      from public.list_results(${acme}, ${SINCE}, ${kinds}, ${before?.at ?? null}::text::timestamptz, ${before?.id ?? null}, ${size}) r,
        public.clients k where k.id = ${acme}`,
  );

/** All of it, page by page, as a reader goes through it. */
async function all(by: Actor = client, kinds: string[] | null = null, size = 50): Promise<Entry[]> {
  const rows: Entry[] = [];
  for (;;) {
    const next = await page(by, rows.at(-1), kinds, size);
    rows.push(...next);
    if (next.length < size) return rows;
  }
}

const sums = (by: Actor = client) =>
  as(
    by,
    (inner) =>
      inner<
        Sum[]
      >`select month, kind, approved, sent, earned from public.sum_results(${acme}, ${SINCE})`,
  );

/** What the totals have to say, counted from the list. */
function counted(rows: readonly Entry[]): Sum[] {
  return [...Map.groupBy(rows, ({ month, kind }) => `${month} ${kind}`)]
    .map(([key, some]) => {
      const [month = '', kind = ''] = key.split(' ');
      return {
        month,
        kind,
        approved: some.filter(({ approval_id }) => approval_id !== null).length,
        sent: some.filter(({ is_out }) => is_out).length,
        earned: String(some.reduce((sum, { value_minor }) => sum + Number(value_minor ?? 0), 0)),
      };
    })
    .sort((a, b) => b.month.localeCompare(a.month) || a.kind.localeCompare(b.kind));
}

/** Many campaigns as Klaviyo tells of them, several in the same minute. */
const report = (many: number, currency = 'GBP') => sql()`
  insert into public.campaign_metrics (agency_id, client_id, klaviyo_campaign_id, name, send_time, recipients, conversion_value_minor,
    currency, source, synced_at)
  select ${idOf('north')}, ${acme}, ${currency} || n, 'Campaign ' || n, timestamptz '2026-11-30 23:30Z' - (n / 3) * interval '14 hours', 100, n,
    ${currency}, 'klaviyo_api', now()
  from generate_series(1, ${many}) n`;

async function approvedCampaign(): Promise<string> {
  const campaign = await withClient();
  await decide(campaign, 'approved');
  return campaign;
}

async function livePopup(): Promise<string> {
  const { id } = await as(person('strategist'), (inner) =>
    one(inner<{ id: string }[]>`
      insert into public.crm_popups (client_id, title, headline, button, file_id)
      values (${acme}, 'Ten per cent', 'Ten per cent off', 'Join', ${idOf('north', 'acme', 'file', 'hidden')}) returning id`),
  );
  const move = (to: string) =>
    as(person('strategist'), (inner) => inner`select public.move_popup(${id}, ${to})`);
  await move('qa');
  await move('client_approval');
  await decide(id, 'approved');
  await move('live');
  return id;
}

const publish = () => sql()`
  update public.content_posts set published_at = now() where id = ${idOf('north', 'acme', 'post', 'shared')}`;

const goLive = () => sql()`
  update public.crm_flows set live_at = '2026-10-05T09:00:00Z' where id = ${idOf('north', 'acme', 'flow', 'shared')}`;

describe('what was approved, sent and earned', () => {
  test('is read to its end however long it is, each once, and its totals are those of the list', async () => {
    await report(620);
    await approvedCampaign();
    await livePopup();
    await publish();
    await goLive();
    const rows = await all();
    expect(rows.length).toBeGreaterThan(620);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['campaign', 'flow', 'popup', 'post']),
    );
    expect(rows.map(({ at }) => at)).toEqual(
      rows
        .toSorted((a, b) => b.happened_at.getTime() - a.happened_at.getTime())
        .map(({ at }) => at),
    );
    expect(await sums()).toEqual(counted(rows));
    expect(await all(client, null, 7)).toEqual(rows);
  });

  test('is filtered by kind, and the parts are the whole', async () => {
    await report(20);
    await approvedCampaign();
    await livePopup();
    const kinds = ['campaign', 'flow', 'popup', 'post'];
    const parts = await Promise.all(kinds.map((kind) => all(client, [kind])));
    for (const [at, part] of parts.entries())
      expect(part.every(({ kind }) => kind === kinds[at])).toBe(true);
    expect(parts.flat().length).toBe((await all()).length);
  });

  test('holds a campaign once: approved, and then with what it earned', async () => {
    const campaign = await approvedCampaign();
    const mine = async () => (await all()).filter(({ id }) => id === campaign);
    expect(await mine()).toMatchObject([{ is_out: false, value_minor: null }]);
    await sql()`insert into public.campaign_metrics (agency_id, client_id, klaviyo_campaign_id, campaign_id, name, send_time,
        conversion_value_minor, currency, source, synced_at)
      values (${idOf('north')}, ${acme}, 'K9', ${campaign}, 'Spring', '2026-11-02T09:00:00Z', 4200, 'GBP', 'klaviyo_api', now())`;
    expect(await mine()).toMatchObject([
      { title: 'Spring', is_out: true, value_minor: '4200', approval_id: expect.any(String) },
    ]);
  });

  test('adds up one currency: what came in another is listed without a sum', async () => {
    const { currency } = await one(
      sql()<{ currency: string }[]>`select currency from public.clients where id = ${acme}`,
    );
    const other = currency === 'USD' ? 'EUR' : 'USD';
    await report(3, other);
    const rows = await all();
    expect(rows.filter(({ title }) => /^Campaign \d/.test(title))).toHaveLength(3);
    expect(rows.every(({ value_minor }) => value_minor === null)).toBe(true);
    expect(await sums()).toEqual(counted(rows));
  });

  test('is nobody else’s, and holds nothing that has not reached its client', async () => {
    await report(5);
    await livePopup();
    for (const by of [person('member_elsewhere'), person('approver', 'south')]) {
      expect(await all(by)).toEqual([]);
      expect(await sums(by)).toEqual([]);
    }
    const hidden = ['campaign', 'flow', 'post'].map((kind) =>
      idOf('north', 'acme', kind, 'hidden'),
    );
    for (const by of [client, person('manager')])
      expect((await all(by)).filter(({ id }) => hidden.includes(id))).toEqual([]);
    expect(await all(person('manager'))).toEqual(await all());
  });
});
