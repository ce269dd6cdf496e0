import type postgres from 'postgres';
import { agencyId, clientId, personId } from './cast.ts';
import type { Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import type { Moment } from './content/types.ts';
import { idOf } from './ids.ts';

type Sql = postgres.TransactionSql;

type Task = {
  title: string;
  by: string;
  for: string[];
  at: Moment;
  client?: string;
  /** About the client's first campaign at this stage. */
  about?: Told['campaign']['status'];
  due?: number;
  priority?: 'urgent' | 'high' | 'medium' | 'low';
  status?: 'doing' | 'done' | 'cancelled';
  closed?: Moment;
  shared?: boolean;
  details?: string;
  said?: [at: Moment, by: string, body: string][];
};

const TASKS: Task[] = [
  { title: 'Send Hanna the December plan', by: 'sofia', for: ['callum'], at: '-2d 10:20', client: 'maren', due: 0, priority: 'high' },
  {
    title: 'Ask Maren for winter product shots',
    by: 'jonas',
    for: ['rosa'],
    at: '-4d 14:05',
    client: 'maren',
    about: 'design',
    due: -1,
    priority: 'urgent',
    details: 'Five stills on plain ground, the night oil first. The rest by the end of the week.',
    said: [
      ['-3d 09:40', 'rosa', 'Asked Luc, he is looking for the raw files.'],
      ['-1d 16:10', 'jonas', 'Dele can start with last year’s if they do not come tomorrow.'],
    ],
  },
  { title: 'Check the unsubscribe footer in dark mode', by: 'mei', for: ['dele'], at: '-1d 11:30', client: 'maren', about: 'qa', due: 1, status: 'doing' },
  { title: 'Confirm the free shipping threshold', by: 'callum', for: ['callum'], at: '-3d 09:00', client: 'maren', due: 3, shared: true, details: 'From what amount is shipping free in December, and does it hold for Norway?' },
  { title: 'Prepare the half-year review', by: 'sofia', for: ['jonas', 'callum'], at: '-6d 15:00', client: 'tarn-outdoor', due: 5, status: 'doing', priority: 'high' },
  { title: 'Get the size chart as text, not as a picture', by: 'amara', for: ['rosa'], at: '-2d 13:45', client: 'tarn-outdoor', about: 'copy', due: 2 },
  { title: 'Clean the bounced addresses', by: 'mei', for: ['mei'], at: '-5d 10:10', client: 'tarn-outdoor', due: -2, priority: 'medium' },
  { title: 'Write down who approves while Lotte is away', by: 'callum', for: ['rosa'], at: '-1d 09:25', client: 'loom-house', due: 1 },
  { title: 'Collect reviews for the wool story', by: 'tomasz', for: ['tomasz'], at: '-2d 16:40', client: 'loom-house', due: 4, status: 'doing' },
  { title: 'Ask Marta which roast is sold out', by: 'amara', for: ['amara'], at: '-4h', client: 'oriel-coffee', due: 0, priority: 'high' },
  { title: 'Second subject line for the gift box', by: 'jonas', for: ['amara'], at: '-1d 15:20', client: 'oriel-coffee', about: 'copy', due: 2 },
  { title: 'Alt texts for the new lens pages', by: 'priya', for: ['dele'], at: '-3d 12:00', client: 'aster-optics', due: 6, priority: 'low' },
  { title: 'Fix the sender name in Klaviyo', by: 'mei', for: ['mei'], at: '-2d 09:15', client: 'aster-optics', due: 0, status: 'doing', priority: 'high' },
  { title: 'Offer for the flows retainer', by: 'felix', for: ['felix', 'sofia'], at: '-8d 11:00', client: 'kestrel-cycles', due: 7 },
  { title: 'Share the brand fonts', by: 'priya', for: ['callum'], at: '-2d 10:00', client: 'fennel-rye', due: 3, shared: true },
  { title: 'Plan the January shoot days', by: 'yara', for: ['yara', 'leila'], at: '-3d 14:30', due: 9 },
  { title: 'Upload two more portfolio pieces', by: 'yara', for: ['leila'], at: '-2d 14:30', due: 4 },
  { title: 'Book the room for the planning day', by: 'ines', for: ['rosa'], at: '-7d 09:30', due: 2 },
  { title: 'Renew the stock photo licence', by: 'ines', for: ['ines'], at: '-12d 17:00', due: -3, priority: 'low' },
  { title: 'Interview notes for the copywriter role', by: 'ines', for: ['sofia', 'tomasz'], at: '-1d 17:10', due: 1 },
  { title: 'Tidy the shared drive before the move', by: 'callum', for: [], at: '-9d 10:00' },
  { title: 'Brief the printer on the box inlay', by: 'rosa', for: ['rosa'], at: '-9d 10:30', client: 'oriel-coffee', due: -4, status: 'done', closed: '-4d 15:45' },
  { title: 'Test the welcome series on a phone', by: 'mei', for: ['mei'], at: '-6d 09:50', client: 'maren', due: -1, status: 'done', closed: '-1d 11:05' },
  { title: 'Archive last year’s layouts', by: 'priya', for: ['dele'], at: '-14d 16:00', status: 'done', closed: '-2d 17:30' },
  { title: 'Translate the care guide', by: 'jonas', for: ['amara'], at: '-11d 13:00', client: 'loom-house', due: -5, status: 'cancelled', closed: '-6d 10:00' },
];

const AGENCY = 'fieldnote';

/** What is to be done today and this week, about campaigns, for clients and in-house. */
export async function insertTasks(sql: Sql, told: Told[], clock: Clock): Promise<void> {
  const agency_id = agencyId(AGENCY);
  const tasks = TASKS.map((task) => {
    const about = task.about && told.find(({ campaign }) => campaign.client === task.client && campaign.status === task.about);
    return { ...task, id: idOf('task', task.title), client_id: task.client ? clientId(task.client) : null, about };
  });
  await sql`insert into public.tasks ${sql(
    tasks.map(({ id, client_id, about, ...task }) => ({
      id,
      agency_id,
      client_id,
      title: task.title,
      details: task.details ?? '',
      status: task.status ?? 'open',
      priority: task.priority ?? 'medium',
      due_on: task.due === undefined ? null : clock.day(task.due),
      subject_kind: about ? 'campaign' : null,
      subject_id: about?.id ?? null,
      shared_at: task.shared ? clock.at(task.at) : null,
      closed_at: task.closed ? clock.at(task.closed) : null,
      reminded_for: task.due !== undefined && task.due <= 0 ? clock.day(task.due) : null,
      late_for: task.due !== undefined && task.due < 0 ? clock.day(task.due) : null,
      created_by: personId(task.by),
      created_at: clock.at(task.at),
      updated_at: clock.at(task.closed ?? task.at),
    })),
  )}`;
  await sql`insert into public.task_assignees ${sql(
    tasks.flatMap(({ id, client_id, for: people, at }) =>
      people.map((key) => ({ task_id: id, user_id: personId(key), agency_id, client_id, created_at: clock.at(at) })),
    ),
  )}`;
  await sql`insert into public.comments ${sql(
    tasks.flatMap(({ id, client_id, said = [] }) =>
      said.map(([at, by, body], i) => ({
        id: idOf('task comment', id, i),
        agency_id,
        client_id,
        subject_kind: 'task',
        subject_id: id,
        audience: 'internal',
        body,
        author_id: personId(by),
        created_at: clock.at(at),
      })),
    ),
  )}`;
  const lines = tasks.flatMap(({ id, client_id, by, at, status, closed, for: people }) => {
    const line = (verb: string, when: Moment, who: string, detail: postgres.JSONValue = {}) => ({
      agency_id,
      client_id,
      subject_kind: 'task',
      subject_id: id,
      verb,
      actor_id: personId(who),
      detail: sql.json(detail),
      created_at: clock.at(when),
    });
    return [
      line('created', at, by),
      ...people.map((key) => line('assigned', at, by, { userId: personId(key) })),
      ...(closed ? [line('moved', closed, people[0] ?? by, { from: 'open', to: status ?? 'done' })] : []),
    ];
  });
  await sql`insert into public.activity ${sql(lines)}`;
}
