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
    const decided = test.status === 'decided' ? clock.at(test.decided) : null;
    await sql`insert into public.crm_ab_tests ${sql({
      id,
      ...home,
      campaign_id: test.campaign ? campaignId(test.campaign) : null,
      title: test.title,
      hypothesis: test.hypothesis,
      varies: test.varies,
      metric: test.metric,
      baseline: test.baseline,
      effect: test.effect,
      status: test.status,
      decided_by: decided ? personId(test.by) : null,
      decided_at: decided,
      learned: test.status === 'decided' ? test.learned : '',
      started_at: started,
      shared_at: started,
      created_by: personId(test.by),
      created_at: made,
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
        counted_at: counts ? (decided ?? started) : null,
        shared_at: started,
        created_at: made,
      })),
    )}`;
    if (test.status === 'decided' && test.winner !== null)
      await sql`update public.crm_ab_tests set winner_id = ${variantId(test, test.winner)} where id = ${id}`;
    await insertTrail(sql, test, { started, decided, clock });
  }
}

type When = { started: Date | null; decided: Date | null; clock: Clock };

async function insertTrail(sql: Sql, test: DemoTest, { started, decided, clock }: When): Promise<void> {
  const ended = test.status === 'cancelled' && test.ended ? clock.at(test.ended) : null;
  const moves = [
    { from: 'draft', to: 'running', at: started },
    { from: 'running', to: 'decided', at: decided },
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
