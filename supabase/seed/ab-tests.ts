import type { TransactionSql as Sql } from 'postgres';
import { campaignId, homeOf } from './campaigns.ts';
import { personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { tests, type DemoTest } from './content/tests.ts';
import { idOf } from './ids.ts';

const testId = ({ client, title }: DemoTest) => idOf('ab test', client, title);
const variantId = (test: DemoTest, at: number) => idOf('ab variant', testId(test), at);

/** What was believed, what came out, and what is still being counted. */
export async function insertAbTests(sql: Sql, clock: Clock): Promise<void> {
  for (const test of tests) {
    const id = testId(test);
    const home = homeOf(test.client);
    const made = clock.at(test.made);
    const started = 'started' in test ? clock.at(test.started) : null;
    const decided = 'decided' in test ? clock.at(test.decided) : null;
    await sql`insert into public.crm_ab_tests ${sql({
      id,
      ...home,
      campaign_id: test.campaign ? campaignId(test.campaign) : null,
      title: test.title,
      varies: test.varies,
      metric: test.metric,
      status: test.status,
      decided_at: decided,
      learned: 'learned' in test ? test.learned : '',
      started_at: started,
      shared_at: started,
      created_at: made,
    })}`;
    await sql`insert into public.ab_test_internals ${sql({
      test_id: id,
      ...home,
      hypothesis: test.hypothesis,
      baseline: test.baseline,
      effect: test.effect,
      decided_by: decided ? personId(test.by) : null,
      created_by: personId(test.by),
      updated_at: decided ?? started ?? made,
    })}`;
    await sql`insert into public.ab_test_variants ${sql(
      test.variants.map(({ label, description, counts }, at) => ({
        id: variantId(test, at),
        ...home,
        test_id: id,
        position: at + 1,
        label,
        description: description ?? '',
        recipients: counts?.[0] ?? 0,
        successes: counts?.[1] ?? 0,
        counted_from: counts ? (test.byKlaviyo ? 'klaviyo' : 'typed') : null,
        counted_at: counts ? (decided ?? started) : null,
        shared_at: started,
        created_at: made,
      })),
    )}`;
    if (test.status === 'decided' && test.winner !== null)
      await sql`update public.crm_ab_tests set winner_id = ${variantId(test, test.winner)} where id = ${id}`;
    if (test.byKlaviyo && test.campaign) await insertVariations(sql, test, test.campaign);
    await insertTrail(sql, test, { started, decided, clock });
  }
}

/** What Klaviyo reported of each: of those it was delivered to, who ordered. */
async function insertVariations(sql: Sql, { client, variants }: DemoTest, campaign: number): Promise<void> {
  for (const [at, { label, counts }] of variants.entries())
    await sql`
      insert into public.campaign_variations
        (agency_id, client_id, klaviyo_campaign_id, variation, name, delivered, conversion_uniques, synced_at)
      select agency_id, client_id, klaviyo_campaign_id, ${`variation-${at + 1}`}, ${label}, ${counts?.[0] ?? 0}, ${counts?.[1] ?? 0}, synced_at
      from public.campaign_metrics where client_id = ${homeOf(client).client_id} and campaign_id = ${campaignId(campaign)}`;
}

type When = { started: Date | null; decided: Date | null; clock: Clock };

async function insertTrail(sql: Sql, test: DemoTest, { started, decided, clock }: When): Promise<void> {
  const ended = test.status === 'cancelled' && test.ended ? clock.at(test.ended) : null;
  const moves = [
    { from: 'draft', to: 'running', at: started },
    { from: 'running', to: test.status === 'inconclusive' ? 'inconclusive' : 'decided', at: decided },
    { from: 'running', to: 'cancelled', at: ended },
  ].flatMap(({ at, ...move }) => (at ? [{ ...move, at }] : []));
  if (moves.length === 0) return;
  await sql`insert into public.activity ${sql(
    moves.map(({ from, to, at }) => ({
      ...homeOf(test.client),
      subject_kind: 'ab_test',
      subject_id: testId(test),
      verb: 'moved',
      actor_id: personId(test.by),
      audience: 'client',
      detail: sql.json({ title: test.title, from, to }),
      created_at: at,
    })),
  )}`;
}
