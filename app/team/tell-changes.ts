import 'server-only';
import { type ChangeLine } from '@/components/campaigns/change-feed';
import { type Activity } from '@/lib/activity/queries';
import { findPeople } from '@/lib/accounts/people';
import { abTestSentence } from '@/lib/ab-tests/sentence';
import { sentenceOf, type Sentence } from '@/lib/campaigns/sentence';
import { findTitles } from '@/lib/campaigns/titles';
import { today } from '@/lib/core/clock';
import { flowSentence } from '@/lib/flows/sentence';
import { popupSentence } from '@/lib/popups/sentence';
import { findTaskTitles } from '@/lib/tasks/queries';
import { taskSentence } from '@/lib/tasks/sentence';
import { listClients } from '@/lib/clients/queries';
import { type Session } from '@/lib/core/session';

/** Lines of the trail with the names of whom and what they are about. */
export async function tellChanges(session: Session, rows: Activity[]): Promise<ChangeLine[]> {
  const { db, agency } = session;
  const userIds = rows.map(({ detail }) =>
    typeof detail === 'object' && detail && 'userId' in detail && typeof detail.userId === 'string'
      ? detail.userId
      : null,
  );
  const aboutTasks = rows.filter(({ subject_kind }) => subject_kind === 'task');
  const [people, titles, taskTitles, clients] = await Promise.all([
    findPeople(db, agency.id, [...rows.map(({ actor_id }) => actor_id), ...userIds]),
    findTitles(
      db,
      agency.id,
      rows
        .filter(({ subject_kind }) => subject_kind === 'campaign')
        .map(({ subject_id }) => subject_id),
    ),
    findTaskTitles(
      db,
      agency.id,
      aboutTasks.map(({ subject_id }) => subject_id),
    ),
    listClients(db, agency.id),
  ]);
  const nameOf = (id: string) => people.get(id)?.name ?? 'somebody';
  const day = today(agency.timeZone);
  return rows.map((row) => {
    const sentence = PLAIN.includes(row.subject_kind)
      ? plain(row, nameOf, day)
      : sentenceOf(row, nameOf);
    const campaign = titles.get(row.subject_id);
    const task = taskTitles.get(row.subject_id);
    return {
      id: row.id,
      at: row.created_at,
      who: row.actor_id ? nameOf(row.actor_id) : 'The system',
      sentence,
      about: campaign
        ? { ...campaign, href: `/team/campaigns/${row.subject_id}` }
        : task
          ? { title: task, href: `/team/tasks?open=${row.subject_id}` }
          : PLACES[row.subject_kind]
            ? { title: titleIn(row.detail), href: `${PLACES[row.subject_kind]}/${row.subject_id}` }
            : sentence.title
              ? { title: sentence.title, href: '/team/requests' }
              : undefined,
      client: clients.find(({ id }) => id === row.client_id)?.name,
    };
  });
}

/** What does not move along a campaign's stages. */
const PLAIN: readonly string[] = [
  'task',
  'event',
  'call',
  'ab_test',
  'popup',
  'flow',
  'flow_email',
];

/** Where those open whose title stands in the line itself. */
const PLACES: Readonly<Record<string, string>> = {
  call: '/team/calls',
  ab_test: '/team/ab-tests',
  popup: '/team/popups',
  flow: '/team/flows',
};

const PLANNED: Record<string, string> = {
  created: 'planned an event',
  rescheduled: 'moved an event',
  cancelled: 'cancelled an event',
};

/** Of tasks and events: what was done, without a stage. */
function plain(row: Activity, nameOf: (id: string) => string, day: string): Sentence {
  if (row.verb === 'commented') return { did: 'commented', mark: 'said' };
  if (row.subject_kind === 'call') return { did: 'wrote down the call', mark: 'noted' };
  if (row.subject_kind === 'popup') return { ...popupSentence(row), mark: 'noted' };
  if (row.subject_kind === 'ab_test') return { ...abTestSentence(row), mark: 'noted' };
  if (row.subject_kind === 'flow') return { ...flowSentence(row, nameOf), mark: 'noted' };
  const did =
    row.subject_kind === 'task'
      ? taskSentence(row, nameOf, day)
      : (PLANNED[row.verb] ?? row.verb.replaceAll('_', ' '));
  return { did, mark: 'noted' };
}

const titleIn = (detail: unknown): string =>
  typeof detail === 'object' && detail && 'title' in detail && typeof detail.title === 'string'
    ? detail.title
    : '';
