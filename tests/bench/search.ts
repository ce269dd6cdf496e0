import postgres from 'postgres';
import { compare } from './measure.ts';
import { ACTORS, type ActorName, AGENCY } from './reads/actors.ts';
import { openAsker } from './reads/asking.ts';
import { result, type Result } from './results.ts';
import type { World } from './world.ts';
import { fill } from './years/fill.ts';

const GOAL = 2;
const QUERIES = [
  // As years/documents.sql makes its words.
  { name: 'a common word', words: 'sunlyca' },
  { name: 'a rare word', words: 'sunousejja' },
  { name: 'two words', words: 'sunlyca moonfuldb' },
];

const ids = (of: string[]) => `'{${of.join(',')}}'::uuid[]`;

/** The function's own query with what it works out for its caller written in, as somebody who knows the caller would. */
async function byHand(owner: postgres.Sql, userId: string, words: string): Promise<string> {
  const [called] = await owner<{ body: string }[]>`
    select prosrc as body from pg_proc where pronamespace = 'public'::regnamespace and proname = 'search_content'`;
  const [reach] = await owner<{ homes: string[]; callers: string[] }[]>`
    select array(select distinct c.client_id from private.client_access c where c.user_id = ${userId}) || ${AGENCY}::uuid as homes,
      array(select distinct c.client_id from private.client_access c where c.user_id = ${userId} and c.role in ('admin', 'manager', 'strategist')) as callers`;
  const query = /return query\s([\s\S]*);\s*end\s*$/.exec(called?.body ?? '')?.[1];
  if (!query || !reach) throw new Error('The search is not written as expected.');
  const given: [RegExp, string][] = [
    [/search_content\.kind/g, 'null::text'],
    [/\bwanted_kind\b/g, 'null::int'],
    [/\bwanted\b/g, `websearch_to_tsquery('english', '${words}')`],
    [/any \(homes\)/g, `any (${ids(reach.homes)})`],
    [/any \(callers\)/g, `any (${ids(reach.callers)})`],
    [/= agency\b/g, `= '${AGENCY}'::uuid`],
    [/\bclient is null\b/g, 'true'],
    [/\(true or [\w.]+ = client\)/g, 'true'],
    [/\blimit page\b/g, 'limit 30'],
  ];
  return given.reduce((sql, [what, value]) => sql.replace(what, value), query);
}

/** The search over two hundred thousand documents, as people of different reach, against its query by the owner. */
export async function search(world: World): Promise<Result[]> {
  await fill(world, 'documents');
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const owner = openAsker(world.ownerUrl, 'postgres', {});
  const results: Result[] = [];
  try {
    for (const who of ['admin', 'copywriter'] as const satisfies ActorName[]) {
      const person = openAsker(world.dbUrl, 'authenticated', ACTORS[who].claims);
      for (const { name, words } of QUERIES) {
        const hand = await byHand(sql, ACTORS[who].userId, words);
        const text = 'select * from public.search_content($1::uuid, $2)';
        const ours = () => person.ask([[{ text, values: [AGENCY, words] }]]);
        const baseline = () => owner.ask([[{ text: hand, values: [] }]]);
        const [mine, theirs] = [
          (await ours()).rows.flat().length,
          (await baseline()).rows.flat().length,
        ];
        if (mine !== theirs || mine === 0)
          throw new Error(`${name}, ${who}: ${mine} found, ${theirs} by hand.`);
        const measured = await compare({
          ours: async () => (await ours()).whole,
          baseline: async () => (await baseline()).whole,
        });
        const note = `${mine} found, fastest ${measured.least.toFixed(2)}`;
        results.push(
          result({ name: `search in 200,000: ${name} · ${who}`, ...measured, goal: GOAL, note }),
        );
      }
      await person.close();
    }
    return results;
  } finally {
    await Promise.all([sql.end(), owner.close()]);
  }
}
