import { listAbTests } from '@/lib/ab-tests/queries';
import { listCalls } from '@/lib/calls/queries';
import { listDocuments } from '@/lib/content/queries';
import type { Session } from '@/lib/core/session';
import { readFlowFilters } from '@/lib/flows/filters';
import { listFlows } from '@/lib/flows/queries/list';
import { SHOWN } from '@/lib/popups/filters';
import { countLatePopups, listPopups } from '@/lib/popups/queries';
import { listPosts } from '@/lib/posts/queries/list';
import { parseFilters } from '@/lib/tasks/filters';
import { countMine, countTasks, listTasks } from '@/lib/tasks/queries';
import { CLIENT } from './actors.ts';
import type { Read } from './queries.ts';

const DAY = 24 * 60 * 60 * 1000;
const today = new Date().toISOString().slice(0, 10);

const reading = ({ agency, userId }: Session) => ({ agencyId: agency.id, userId });

const flows = (name: string, query: Record<string, string>): Read => ({
  name: `flows: ${name}`,
  run: (session) => listFlows(session.db, reading(session), readFlowFilters(query, [CLIENT.slug])),
});

const tasks = (name: string, query: Record<string, string>): Read => ({
  name: `tasks: ${name}`,
  run: (session) => listTasks(session.db, { ...reading(session), today }, parseFilters(query)),
});

const posts = (name: string, span: Parameters<typeof listPosts>[2], clientId?: string): Read => ({
  name: `posts: ${name}`,
  run: ({ db, agency }) => listPosts(db, agency.id, span, { clientId }),
});

const month = { from: new Date(Date.now() - 10 * DAY), to: new Date(Date.now() + 20 * DAY) };

/** The lists of the modules around campaigns, as whoever makes them opens them. */
export const MODULE_READS: Read[] = [
  flows('open', {}),
  flows('mine', { view: 'mine' }),
  flows('live', { view: 'live' }),
  flows('searched', { q: 'flow 1' }),
  {
    name: 'popups: open',
    run: ({ db, agency }) => listPopups(db, { agencyId: agency.id, statuses: SHOWN.open }),
  },
  {
    name: 'popups: mine',
    run: ({ db, agency, userId }) =>
      listPopups(db, { agencyId: agency.id, person: userId, statuses: SHOWN.mine }),
  },
  { name: 'popups: how many late', run: ({ db, agency }) => countLatePopups(db, agency.id, today) },
  { name: 'tests', run: ({ db, agency }) => listAbTests(db, { agencyId: agency.id }) },
  {
    name: 'tests: running',
    run: ({ db, agency }) => listAbTests(db, { agencyId: agency.id, status: 'running' }),
  },
  tasks('mine', { view: 'mine' }),
  tasks('late', { view: 'late' }),
  tasks('all', { view: 'all' }),
  tasks('done', { view: 'done' }),
  {
    name: 'tasks: how many',
    run: (session) => countTasks(session.db, { ...reading(session), today }),
  },
  {
    name: 'tasks: how many are mine',
    run: ({ db, agency, userId }) => countMine(db, agency.id, userId),
  },
  posts('a month', month),
  posts('a month of one client', month, CLIENT.id),
  { name: 'content', run: ({ db, agency }) => listDocuments(db, { agencyId: agency.id }) },
  {
    name: 'content: snippets with a tag',
    run: ({ db, agency }) =>
      listDocuments(db, { agencyId: agency.id, kind: 'snippet', tag: 'tag 3' }),
  },
];

/** Whoever writes does not read calls. */
export const CALL_READS: Read[] = [
  { name: 'calls', run: ({ db, agency }) => listCalls(db, { agencyId: agency.id }) },
  {
    name: 'calls: of one client',
    run: ({ db, agency }) => listCalls(db, { agencyId: agency.id, clientId: CLIENT.id }),
  },
];
