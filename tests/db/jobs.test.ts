import { afterAll, describe, expect, test } from 'vitest';
import { service } from './actors.ts';
import { ownStage } from './database.ts';
import { scene } from './scene.ts';

type Job = { id: string; payload: Record<string, string>; attempts: number; lease: string };

const stage = await scene();
const { as, sql } = stage;
const listener = await ownStage();
afterAll(() => listener.end());

const enqueue = (key: string | null, payload = '{}') =>
  sql()`select private.enqueue('send-mail', ${payload}::text::jsonb, ${key})`;
const claim = (batch = 10) =>
  as(service, (inner) => inner<Job[]>`select * from public.claim_jobs('send-mail', ${batch})`);
const jobs = () => sql()<
  { id: string; status: string; attempts: number; last_error: string | null }[]
>`
  select id, status, attempts, last_error from private.jobs where queue = 'send-mail' order by id`;
const lapse = () =>
  sql()`update private.jobs set lease_until = now() - interval '1 second' where status = 'running'`;

async function claimed() {
  const [job] = await claim(1);
  if (!job) throw new Error('nothing to do');
  return job;
}

const fail = ({ id, lease }: Job) =>
  as(service, (inner) => inner`select public.fail_job(${id}, ${lease}, 'it broke')`);
const defer = ({ id, lease }: Job) =>
  as(service, (inner) => inner`select public.defer_job(${id}, ${lease}, 60, 'later')`);
const complete = ({ id, lease }: Job) =>
  as(service, (inner) => inner`select public.complete_job(${id}, ${lease})`);

describe('a job', () => {
  test('is claimed once, and completed by who holds the lease', async () => {
    await enqueue(null);
    const job = await claimed();
    expect(await claim()).toHaveLength(0);
    await complete(job);
    expect(await jobs()).toMatchObject([{ status: 'done', attempts: 1 }]);
    await expect(complete(job)).rejects.toMatchObject({ code: 'PT409' });
  });

  test('is claimed again when its lease ran out, and the first worker may not write any more', async () => {
    await enqueue(null);
    const first = await claimed();
    await lapse();
    const second = await claimed();
    expect(second).toMatchObject({ id: first.id, attempts: 2 });
    for (const act of [complete, fail, defer])
      await expect(act(first)).rejects.toMatchObject({ code: 'PT409' });
    await complete(second);
  });

  test('waits its turn', async () => {
    await sql()`select private.enqueue('send-mail', '{}', null, now() + interval '1 minute')`;
    expect(await claim()).toHaveLength(0);
  });

  test('that fails is tried again later, and parked with its error after the last try', async () => {
    await enqueue(null);
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await sql()`update private.jobs set run_at = now()`;
      await fail(await claimed());
      const [job] = await jobs();
      expect(job).toMatchObject({
        status: attempt < 8 ? 'waiting' : 'parked',
        attempts: attempt,
        last_error: 'it broke',
      });
    }
    await sql()`update private.jobs set run_at = now()`;
    expect(await claim()).toHaveLength(0);
  });

  test('whose worker dies every time is parked, not claimed for ever', async () => {
    await enqueue(null);
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(await claim()).toHaveLength(1);
      await lapse();
    }
    expect(await claim()).toHaveLength(0);
    expect(await jobs()).toMatchObject([
      { status: 'parked', last_error: 'The worker never came back.' },
    ]);
  });

  test('put off does not count as tried', async () => {
    await enqueue(null);
    await defer(await claimed());
    expect(await jobs()).toMatchObject([{ status: 'waiting', attempts: 0 }]);
  });

  test('with a key waits once, with the newest payload', async () => {
    await enqueue('one', '{"n": "1"}');
    await enqueue('one', '{"n": "2"}');
    expect(await claim()).toMatchObject([{ payload: { n: '2' } }]);
  });

  test.each([
    ['fails', fail],
    ['is put off', defer],
  ] as const)('that %s gives way to the same work enqueued meanwhile', async (_, act) => {
    await enqueue('one', '{"n": "1"}');
    const running = await claimed();
    await enqueue('one', '{"n": "2"}');
    await act(running);
    expect((await jobs()).map(({ status }) => status)).toEqual(['done', 'waiting']);
    expect(await claim()).toMatchObject([{ payload: { n: '2' } }]);
  });

  test('forgets its secret once done', async () => {
    await enqueue(null, '{"secret": {"token": "t"}, "to": "x"}');
    await complete(await claimed());
    expect(await sql()`select payload from private.jobs where queue = 'send-mail'`).toMatchObject([
      { payload: { to: 'x' } },
    ]);
  });

  test('takes no more than a hundred at once, whatever is asked', async () => {
    await sql()`insert into private.jobs (queue) select 'send-mail' from generate_series(1, 120)`;
    expect(await claim(100_000)).toHaveLength(100);
  });

  test('wakes its worker when it is committed', async () => {
    const heard = new Promise<string>((resolve) => void listener.listen('wake', resolve));
    await listener`select 1`;
    await new Promise((resolve) => setTimeout(resolve, 200));
    await listener`insert into private.jobs (queue) values ('send-mail')`;
    expect(await heard).toBe('send-mail');
  });
});

describe('agencies take turns', () => {
  const NOBODY = '00000000-0000-0000-0000-000000000000';
  const FEW = '0a000000-0000-4000-8000-000000000001';
  const MANY = '0a000000-0000-4000-8000-000000000002';
  const wait = (agency: string, jobs: number, since = '1 hour') =>
    sql()`
      insert into private.jobs (queue, agency_id, payload, run_at)
      select 'send-mail', ${agency}, jsonb_build_object('of', ${agency}::text), now() - ${since}::interval from generate_series(1, ${jobs})`;
  const whose = (claimed: Job[]) => claimed.map(({ payload }) => payload.of);

  test('one with ten thousand jobs does not keep another waiting', async () => {
    await wait(MANY, 10_000, '1 day');
    await claim(1);
    await wait(FEW, 1, '0 seconds');
    expect(whose(await claim(1))).toEqual([FEW]);
    expect(whose(await claim(2))).toEqual([MANY, MANY]);
  });

  test('whether they are claimed one by one or together', async () => {
    await wait(MANY, 5);
    await wait(FEW, 2, '1 minute');
    await wait(NOBODY, 2, '1 second');
    const together = [MANY, FEW, NOBODY, MANY, FEW, NOBODY, MANY];
    expect(whose(await claim(7))).toEqual(together);
    await sql()`delete from private.jobs`;

    await wait(MANY, 5);
    await wait(FEW, 2, '1 minute');
    await wait(NOBODY, 2, '1 second');
    const oneByOne: Job[] = [];
    for (let turn = 0; turn < 7; turn += 1) oneByOne.push(await claimed());
    expect(whose(oneByOne)).toEqual(together);
  });

  test('and whoever has nothing due is passed over', async () => {
    await wait(FEW, 1, '-1 minute');
    await wait(MANY, 2);
    expect(whose(await claim())).toEqual([MANY, MANY]);
  });

  test('each in the order in which its work fell due', async () => {
    await wait(MANY, 1, '1 minute');
    await wait(MANY, 1, '3 minutes');
    await wait(MANY, 1, '2 minutes');
    const ids = (await jobs()).map(({ id }) => id);
    expect((await claim()).map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
  });

  test('a hundred thousand jobs are not read to find the next', async () => {
    await sql()`
      insert into private.jobs (queue, agency_id, dedupe_key)
      select 'send-mail', md5((n % 50)::text)::uuid, n::text from generate_series(1, 100000) n`;
    await sql()`analyze private.jobs`;
    const read = async () => {
      const [counted] = await sql()<{ whole: number; rows: number }[]>`
        select seq_scan::int as whole, (seq_tup_read + idx_tup_fetch)::int as rows
        from pg_stat_xact_user_tables where relid = 'private.jobs'::regclass`;
      return counted ?? { whole: NaN, rows: NaN };
    };
    const before = await read();
    expect(await claim(1)).toHaveLength(1);
    const after = await read();
    expect(after.whole).toBe(before.whole);
    expect(after.rows - before.rows).toBeLessThan(500);
  });
});

describe('what only a mail may carry', () => {
  const kept = () => sql()`select 1 from private.jobs where payload ? 'secret'`;
  const SECRET = '{"kind": "invitation", "secret": {"token": "t"}}';

  test('stays while there is another try, and is forgotten with the last', async () => {
    await enqueue(null, SECRET);
    await fail(await claimed());
    expect(await kept()).toHaveLength(1);
    await sql()`update private.jobs set attempts = max_attempts - 1, run_at = now()`;
    await fail(await claimed());
    expect(await jobs()).toMatchObject([{ status: 'parked' }]);
    expect(await kept()).toHaveLength(0);
  });

  test('is forgotten when the worker never came back', async () => {
    await enqueue(null, SECRET);
    await claimed();
    await lapse();
    await sql()`update private.jobs set attempts = max_attempts`;
    await claim();
    expect(await jobs()).toMatchObject([{ status: 'parked' }]);
    expect(await kept()).toHaveLength(0);
  });

  test('is forgotten when its link is over, though it never left', async () => {
    await enqueue(null, SECRET);
    await as(service, (inner) => inner`select public.sweep()`);
    expect(await kept()).toHaveLength(1);
    await sql()`update private.jobs set created_at = now() - interval '8 days'`;
    await as(service, (inner) => inner`select public.sweep()`);
    expect(await kept()).toHaveLength(0);
  });
});

describe('a bucket of tokens', () => {
  const take = (bucket: string, limit: number, seconds = 60) =>
    as(
      service,
      (inner) =>
        inner<
          { wait: number }[]
        >`select public.take_token(${bucket}, ${inner.json([{ seconds, limit }])}) as wait`,
    ).then(([row]) => row?.wait);

  test('gives until its window is full, then says how long to wait', async () => {
    expect([await take('a', 2), await take('a', 2)]).toEqual([0, 0]);
    expect(await take('a', 2)).toBeGreaterThan(50);
    expect(await take('b', 2)).toBe(0);
  });

  test('starts anew when the window is over', async () => {
    await take('a', 1);
    await sql()`update private.rate_windows set started_at = clock_timestamp() - interval '61 seconds'`;
    expect(await take('a', 1)).toBe(0);
  });

  test('takes from every window or from none', async () => {
    const both = (limit: number) =>
      as(
        service,
        (inner) =>
          inner<{ wait: number }[]>`select public.take_token('c', ${inner.json([
            { seconds: 1, limit: 1 },
            { seconds: 3600, limit },
          ])}) as wait`,
      );
    await both(5);
    await both(5);
    expect(
      await sql()`select seconds, taken from private.rate_windows where bucket = 'c' order by seconds`,
    ).toMatchObject([{ taken: 1 }, { taken: 1 }]);
  });
});
