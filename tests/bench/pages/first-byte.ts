import postgres from 'postgres';
import { compare, median, timed } from '../measure.ts';
import { ACTORS, CLIENT } from '../reads/actors.ts';
import { findTargets, type Target } from '../reads/targets.ts';
import { result, type Result } from '../results.ts';
import type { World } from '../world.ts';
import type { Builds } from './build.ts';
import { askAgain, type Asked, startRecorder, waves } from './recorder.ts';
import { type Server, startServer } from './server.ts';
import { signIn } from './sign-in.ts';

const GOAL = 2;

const pages = ({ number }: Target) => [
  { name: 'team list', path: '/team/campaigns', who: ACTORS.admin },
  { name: 'board', path: '/team/campaigns/board', who: ACTORS.admin },
  { name: 'dashboard', path: '/team/dashboard', who: ACTORS.admin },
  { name: 'record', path: `/team/campaigns/${number}`, who: ACTORS.admin },
  { name: 'users', path: '/agency/agency-0/admin/users', who: ACTORS.admin },
  { name: 'portal', path: `/client/${CLIENT.slug}`, who: ACTORS.member },
  { name: 'portal campaigns', path: `/client/${CLIENT.slug}/campaigns`, who: ACTORS.member },
];

type Times = { first: number; whole: number };

async function get(server: Server, path: string, cookie: string): Promise<Times> {
  const url = `${server.url}${path}`;
  const began = performance.now();
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const reader = answer.body?.getReader();
  await reader?.read();
  const first = performance.now() - began;
  while (reader && !(await reader.read()).done);
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.\n${server.said()}`);
  return { first, whole: performance.now() - began };
}

/** Which of a page's questions takes longest, and its milliseconds. */
function slowest(asked: Asked[][]): string {
  const took = ({ began, ended }: Asked) => ended - began;
  const one = asked.flat().reduce((most, next) => (took(next) > took(most) ? next : most));
  return `${one.path.replace('/rest/v1/', '').slice(0, 60)} ${took(one).toFixed(0)} ms`;
}

/**
 * A page of the production build, signed in, against its own questions to the gateway and a page that asks nothing.
 * `only` names the pages; `when` says in the results what is different this time.
 */
export async function firstByte(
  world: World,
  { app }: Builds,
  { only, when = '' }: { only?: string[]; when?: string } = {},
): Promise<Result[]> {
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const target = await findTargets(sql);
  await sql.end();
  const recorder = await startRecorder(world);
  const recorded = await startServer(app, world, recorder.url);
  const server = await startServer(app, world);
  const results: Result[] = [];
  try {
    for (const { name, path, who } of pages(target).filter(
      (page) => !only || only.includes(page.name),
    )) {
      const cookie = (await signIn(world, who)).map((one) => `${one.name}=${one.value}`).join('; ');
      for (let run = 0; run < 2; run += 1) {
        recorder.take();
        await get(recorded, path, cookie);
      }
      const asked = waves(recorder.take().filter((one) => one.path.startsWith('/rest/')));
      const firsts: number[] = [];
      const measured = await compare(
        {
          ours: async () => {
            const { first, whole } = await get(server, path, cookie);
            firsts.push(first);
            return whole;
          },
          baseline: async () =>
            (await timed(() => askAgain(world, asked))) +
            (await get(server, '/nothing', cookie)).whole,
        },
        { warm: 3, most: 31, budgetMs: 8000 },
      );
      const first = median(firsts);
      const note = `${asked.flat().length} questions in ${asked.length} waves, fastest ${measured.least.toFixed(2)}, slowest ${slowest(asked)}`;
      results.push(
        result({
          name: `first byte: ${name}${when}`,
          ours: first,
          baseline: measured.baseline,
          goal: GOAL,
        }),
        result({ name: `last byte: ${name}${when}`, ...measured, goal: GOAL, note }),
      );
    }
    return results;
  } finally {
    await Promise.all([recorded.stop(), server.stop()]);
    await recorder.close();
  }
}
