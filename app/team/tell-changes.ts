import 'server-only';
import type { ChangeLine } from '@/components/campaigns/change-feed';
import type { Activity } from '@/lib/activity/queries';
import { findPeople } from '@/lib/accounts/people';
import { decisionSaid } from '@/lib/approvals/sentence';
import { abTestSentence } from '@/lib/ab-tests/sentence';
import { sentenceOf, type Sentence } from '@/lib/campaigns/sentence';
import { today } from '@/lib/core/clock';
import { flowSentence } from '@/lib/flows/sentence';
import { popupSentence } from '@/lib/popups/sentence';
import { postSentence } from '@/lib/posts/sentence';
import { taskSentence } from '@/lib/tasks/sentence';
import { listClients } from '@/lib/clients/queries';
import { accountSentence } from '@/lib/clients/sentence';
import type { Session } from '@/lib/core/session';
import { findSubjects } from './subjects';

/** Lines of the trail with the names of whom and what they are about. */
export async function tellChanges(session: Session, rows: Activity[]): Promise<ChangeLine[]> {
  const { db, agency } = session;
  const [people, subjects, clients] = await Promise.all([
    findPeople(db, agency.id, [
      ...rows.map(({ actor_id }) => actor_id),
      ...rows.map(({ detail }) => wordIn(detail, 'userId') || null),
    ]),
    findSubjects(db, agency.id, rows),
    listClients(db, agency.id),
  ]);
  const nameOf = (id: string) => people.get(id)?.name ?? 'somebody';
  const day = today(agency.timeZone);
  return rows.map((row) => {
    const client = clients.find(({ id }) => id === row.client_id);
    const title = wordIn(row.detail, 'title');
    const home = client && HOMES[row.subject_kind]?.(client.slug);
    return {
      id: row.id,
      at: row.created_at,
      who: row.actor_id ? nameOf(row.actor_id) : 'The system',
      sentence: SAID[row.subject_kind]?.(row, nameOf, day) ?? sentenceOf(row, nameOf),
      about:
        subjects.get(row.subject_id) ??
        (home ? { title: title || client.name, href: home } : undefined),
      client: client?.name,
    };
  });
}

type Said = (row: Activity, nameOf: (id: string) => string, day: string) => Sentence | undefined;

const PLANNED: Record<string, string> = {
  created: 'planned an event',
  rescheduled: 'moved an event',
  cancelled: 'cancelled an event',
};

const plain =
  (did: (...asked: Parameters<Said>) => string | { did: string; reason?: string }): Said =>
  (row, nameOf, day) => {
    if (row.verb === 'commented') return { did: 'commented', mark: 'said' };
    if (row.verb === 'pinned') return { did: decisionSaid(row.verb), mark: 'said' };
    const said = did(row, nameOf, day);
    return { ...(typeof said === 'string' ? { did: said } : said), mark: 'noted' };
  };

/** What does not move along a campaign's stages. */
const SAID: Readonly<Record<string, Said>> = {
  account: plain((row, nameOf) => accountSentence(row, nameOf)),
  task: plain((row, nameOf, day) => taskSentence(row, nameOf, day)),
  event: plain(({ verb }) => PLANNED[verb] ?? verb.replaceAll('_', ' ')),
  call: plain(() => 'wrote down the call'),
  popup: plain((row, nameOf) => popupSentence(row, nameOf)),
  ab_test: plain((row) => abTestSentence(row)),
  flow: plain((row, nameOf) => flowSentence(row, nameOf)),
  flow_email: plain((row, nameOf) => flowSentence(row, nameOf)),
  post: plain((row) => postSentence(row)),
};

/** Where those open that are not a record of their own. */
const HOMES: Readonly<Record<string, (client: string) => string>> = {
  account: (client) => `/team/clients/${client}`,
  client: (client) => `/team/clients/${client}/scope`,
};

const wordIn = (detail: unknown, name: string): string => {
  const word =
    typeof detail === 'object' && detail
      ? Object.entries(detail).find(([key]) => key === name)?.[1]
      : undefined;
  return typeof word === 'string' ? word : '';
};
