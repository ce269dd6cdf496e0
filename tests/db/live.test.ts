import { describe, expect, test } from 'vitest';
import { ACTORS, anon, person, type Actor } from './actors.ts';
import { idOf } from './people.ts';
import { both, holds, reads, sameAgency, team, type Row, type Rule, type Standing } from './rules.ts';
import { acme, bolt, north, scene, who } from './scene.ts';

const { as, sql } = await scene();

const join = (actor: Actor, topic: string) =>
  as(actor, async (inner) => {
    await inner`select set_config('realtime.topic', ${topic}, true)`;
    return inner`select 1 from realtime.messages limit 1`;
  }).then(({ length }) => length > 0, () => false);

const presence = (actor: Actor, topic: string, extension: string) =>
  as(actor, async (inner) => {
    await inner`select set_config('realtime.topic', ${topic}, true)`;
    await inner`insert into realtime.messages (topic, extension, private) values (${topic}, ${extension}, true)`;
  }).then(() => true, () => false);

const row: Row = { name: 'acme', agency: 'north', client: 'acme', key: {} };
const by = (rule: Rule) => ({ reader }: Actor) => Boolean(reader && rule(reader, row));
const named = (name: string): Rule => (standing: Standing) => standing.agency === 'north' && standing.name === name;
const campaign = idOf('north', 'acme', 'campaign', 'shared');

const topics: [string, string, (actor: Actor) => boolean][] = [
  ['the team', `team:${north}`, by(both(sameAgency, holds('users.read')))],
  ['a client', `client:${acme}`, by(reads('clients.read'))],
  ['a person', `user:${who('copywriter')}`, by(named('copywriter'))],
  ['a campaign', `campaign:${campaign}`, by(team('campaigns.read'))],
];

describe('live topics', () => {
  test.each(topics)('%s is joined by those it concerns', async (_, topic, allowed) => {
    await sql()`insert into realtime.messages (topic, extension, private, payload) values (${topic}, 'broadcast', true, '{}')`;
    for (const actor of ACTORS.filter(({ role }) => role === 'authenticated')) {
      expect.soft(await join(actor, topic), actor.name).toBe(allowed(actor));
      expect.soft(await presence(actor, topic, 'presence'), `presence of ${actor.name}`).toBe(allowed(actor));
    }
    expect(await join(anon, topic)).toBe(false);
  });

  test.each([
    '', 'team', 'team:', `team:${north}:x`, `team:${north} `, `TEAM:${north}`, 'team:------------------------------------', `join:${north}`,
    `${'a'.repeat(5000)}:${north}`, "team:'; select 1; --", `can_join_team:${north}`, `nothing:${north}`, `client:${bolt}x`,
  ])('a topic called %j is joined by nobody', async (topic) => {
    await sql()`insert into realtime.messages (topic, extension, private, payload) values ('team', 'broadcast', true, '{}')`;
    expect(await join(person('admin'), topic)).toBe(false);
  });

  test('nobody broadcasts through the door for presence', async () => {
    expect(await presence(person('admin'), `team:${north}`, 'broadcast')).toBe(false);
  });

  test('a message says which records changed and nothing of what is in them', async () => {
    await sql()`delete from realtime.messages`;
    await as(person('manager'), (inner) => inner`update public.crm_campaigns set goal = 'secret goal' where client_id = ${acme}`);
    await as(person('manager'), (inner) => inner`
      insert into public.comments (subject_kind, subject_id, audience, body) values ('campaign', ${campaign}, 'internal', 'secret note')`);
    const said = await sql()<{ topic: string; event: string; payload: object }[]>`select topic, event, payload from realtime.messages`;
    expect(JSON.stringify([...said])).not.toContain('secret');
    expect(said.filter(({ topic, event }) => topic.startsWith('client:') && event === 'comment_added')).toEqual([]);
  });

  test("what the client does not know of makes no sound on the client's topic", async () => {
    const hidden = idOf('north', 'acme', 'campaign', 'hidden');
    const before = await sql()`select 1 from realtime.messages where topic = ${`client:${acme}`}`;
    await as(person('manager'), (inner) => inner`update public.crm_campaigns set goal = 'x' where id = ${hidden}`);
    expect(await sql()`select 1 from realtime.messages where topic = ${`client:${acme}`}`).toHaveLength(before.length);
  });
});

describe('stored files', () => {
  const put = (actor: Actor, bucket: string, name: string) =>
    as(actor, (inner) => inner`insert into storage.objects (bucket_id, name) values (${bucket}, ${name})`).then(() => true, () => false);
  const stored = (twin: string) => `${north}/${acme}/${idOf('north', 'acme', 'file', twin)}.png`;

  test('are read by those who may read the file', async () => {
    for (const twin of ['shared', 'hidden']) {
      await sql()`insert into storage.objects (bucket_id, name) values ('files', ${stored(twin)})`;
      for (const actor of ACTORS.filter(({ role }) => role === 'authenticated')) {
        const seen = await as(actor, (inner) => inner`select 1 from storage.objects where bucket_id = 'files' and name = ${stored(twin)}`);
        const may = Boolean(actor.reader && reads('documents.read')(actor.reader, { ...row, reached: twin === 'shared' }));
        expect.soft(seen.length > 0, `${twin}: ${actor.name}`).toBe(may);
      }
    }
  });

  test('go into quarantine in one\'s own folder, and nowhere else', async () => {
    const mine = `${who('designer')}/${acme}/a.png`;
    expect(await put(person('designer'), 'uploads', mine)).toBe(true);
    for (const [bucket, name] of [
      ['files', mine], ['files', stored('new')], ['uploads', `${who('manager')}/a.png`], ['uploads', 'a.png'], ['uploads', `/${who('designer')}/a.png`],
      ['uploads', `../${who('designer')}/a.png`], ['uploads', who('designer')],
    ] as const) {
      expect.soft(await put(person('designer'), bucket, name), `${bucket} ${name}`).toBe(false);
    }
    expect(await put(anon, 'uploads', mine)).toBe(false);
    expect(await put({ ...person('admin'), headers: { 'x-view-as': idOf('view', 'copywriter') } }, 'uploads', `${who('admin')}/a.png`)).toBe(false);
  });

  test('are never overwritten or moved by anybody', async () => {
    await sql()`insert into storage.objects (bucket_id, name) values ('files', ${stored('shared')})`;
    await put(person('designer'), 'uploads', `${who('designer')}/a.png`);
    for (const name of ['admin', 'designer', 'approver']) {
      expect(await as(person(name), (inner) => inner`update storage.objects set name = 'x' returning id`)).toHaveLength(0);
    }
  });
});
