import { ACTORS } from './actors.ts';
import type { Cell } from './cells.ts';
import type { Sql } from './database.ts';
import { idOf } from './people.ts';
import {
  both,
  holds,
  reads,
  sameAgency,
  self,
  team,
  writes,
  type Row,
  type Rule,
} from './rules.ts';

const north = idOf('north');
const acme = idOf('north', 'acme');
const designer = idOf('north', 'designer');
const row: Row = { name: 'acme', agency: 'north', client: 'acme', key: {} };

const stored = (twin: string) => `${north}/${acme}/${idOf('north', 'acme', 'file', twin)}.png`;
const recorded = `${north}/${acme}/${idOf('north', 'acme', 'recording')}.mp3`;
const uploaded = `${designer}/${acme}/a.png`;

/** Live topics, and who may listen and be seen there. */
const topics: [string, Rule][] = [
  [`team:${north}`, both(sameAgency, holds('users.read'))],
  [`client:${acme}`, reads('clients.read')],
  [`user:${idOf('north', 'copywriter')}`, (by) => self(by, { ...row, person: 'copywriter' })],
  [`campaign:${idOf('north', 'acme', 'campaign', 'shared')}`, team('campaigns.read')],
];

/** What stands in front of stored files and live topics, where every role holds the platform's own grants. */
export function doorCells(policy: string): Cell[] {
  return ACTORS.filter(({ role }) => role !== 'service_role').flatMap((actor) => {
    const reader = (rule: Rule, about = row) => Boolean(actor.reader && rule(actor.reader, about));
    const isDesigner = Boolean(actor.writer && self(actor.writer, { ...row, person: 'designer' }));
    const cell = (what: string, statement: string, expected: string): Cell => ({
      id: `${actor.name}: ${what}`,
      actor,
      statement,
      expected,
    });
    const object = (bucket: string, name: string) =>
      `from storage.objects where bucket_id = '${bucket}' and name = '${name}'`;
    const put = (bucket: string, name: string) =>
      `insert into storage.objects (bucket_id, name) values ('${bucket}', '${name}')`;
    const recording = (call: string) => `${actor.claims.sub ?? idOf('nobody')}/${call}/new.mp3`;
    const own = `${actor.claims.sub ?? idOf('nobody')}/new.png`;
    const listen = (topic: string) => `select set_config('realtime.topic', '${topic}', true);`;

    const cells: Record<string, Cell[]> = {
      objects_select: [
        ...['shared', 'hidden'].map((twin) =>
          cell(
            `reads what is ${twin}`,
            `select 1 ${object('files', stored(twin))}`,
            reader(reads('documents.read'), { ...row, reached: twin === 'shared' })
              ? 'rows 1'
              : 'rows 0',
          ),
        ),
        cell(
          'hears a recording',
          `select 1 ${object('recordings', recorded)}`,
          reader(team('calls.read')) ? 'rows 1' : 'rows 0',
        ),
        cell(
          'reads an upload',
          `select 1 ${object('uploads', uploaded)}`,
          isDesigner ? 'rows 1' : 'rows 0',
        ),
      ],
      objects_insert: [
        cell('uploads', put('uploads', own), actor.writer ? 'rows 1' : 'policy'),
        cell(
          'uploads without asking first',
          put('uploads', `${actor.claims.sub ?? idOf('nobody')}/more.png`),
          'policy',
        ),
        cell(
          'uploads after the way in has closed',
          put('uploads', `${actor.claims.sub ?? idOf('nobody')}/late.png`),
          'policy',
        ),
        cell(
          'uploads what people agreed to have recorded',
          put('recording_uploads', recording(idOf('north', 'acme', 'silent call'))),
          actor.writer && writes('calls.manage')(actor.writer, row) ? 'rows 1' : 'policy',
        ),
        cell(
          'uploads a second recording',
          put('recording_uploads', recording(idOf('north', 'acme', 'call'))),
          'policy',
        ),
        ...[
          put('files', own),
          put('recording_uploads', own),
          ...(actor.claims.sub === designer ? [] : [put('uploads', `${designer}/new.png`)]),
          put('files', stored('new')),
          put('uploads', `${idOf('north', 'staff')}/new.png`.replace(own, 'a.png')),
          put('uploads', 'a.png'),
          put('uploads', `/${own}`),
          put('uploads', `../${own}`),
        ].map((statement, i) => cell(`uploads where it should not, ${i}`, statement, 'policy')),
      ],
      objects_delete: [
        cell(
          'takes an upload back',
          `select set_config('storage.allow_delete_query', 'true', true); delete ${object('uploads', uploaded)}`,
          isDesigner ? 'rows 1' : 'rows 0',
        ),
        cell(
          'removes a file',
          `select set_config('storage.allow_delete_query', 'true', true); delete ${object('files', stored('shared'))}`,
          'rows 0',
        ),
      ],
      objects_update: [cell('overwrites', `update storage.objects set name = 'x'`, 'rows 0')],
      messages_select: topics.map(([topic, rule]) =>
        cell(
          `listens to ${topic}`,
          `${listen(topic)} select 1 from realtime.messages limit 1`,
          reader(rule) ? 'rows 1' : 'rows 0',
        ),
      ),
      messages_insert: topics.flatMap(([topic, rule]) =>
        ['presence', 'broadcast'].map((extension) =>
          cell(
            `${extension} on ${topic}`,
            `${listen(topic)} insert into realtime.messages (topic, extension, private) values ('${topic}', '${extension}', true)`,
            extension === 'presence' && reader(rule) ? 'rows 1' : 'policy',
          ),
        ),
      ),
    };
    return cells[policy] ?? [];
  });
}

export const doors = [
  'objects_select',
  'objects_insert',
  'objects_update',
  'objects_delete',
  'messages_select',
  'messages_insert',
];

/** Everybody has asked for a way in: one file, one that is over, and two calls' recordings. */
async function insertWaysIn(sql: Sql): Promise<void> {
  const recordings = ['silent call', 'call'].map((call) => idOf('north', 'acme', call));
  await sql`
    insert into private.uploads (path, bucket, user_id, agency_id, bytes, opened_at)
    select concat_ws('/', p.id, way.about, way.name), way.bucket, p.id, p.agency_id, 1, now() - way.age
    from public.user_profiles p, lateral (
      select 'uploads' as bucket, null as about, 'new.png' as name, interval '0' as age
      union all select 'uploads', null, 'late.png', interval '3 hours'
      union all select 'recording_uploads', call, 'new.mp3', '0' from unnest(${recordings}::text[]) call
    ) way`;
}

export async function insertDoors(sql: Sql): Promise<void> {
  await insertWaysIn(sql);
  const files = ['shared', 'hidden'].map((twin) => ({ bucket_id: 'files', name: stored(twin) }));
  await sql`insert into storage.objects ${sql(
    files.concat(
      { bucket_id: 'uploads', name: uploaded },
      { bucket_id: 'recordings', name: recorded },
    ),
  )}`;
  await sql`insert into realtime.messages (topic, extension, private, payload) values ('any', 'broadcast', true, '{}')`;
}
