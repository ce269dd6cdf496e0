import { describe, expect, test } from 'vitest';
import { person, type Actor } from './actors.ts';
import { answer } from './cells.ts';
import { doorCells, doors, insertDoors } from './doors.ts';
import { idOf } from './people.ts';
import { acme, bolt, north, scene } from './scene.ts';

const { as, sql } = await scene();
const campaign = idOf('north', 'acme', 'campaign', 'shared');

const join = (actor: Actor, topic: string) =>
  as(actor, async (inner) => {
    await inner`select set_config('realtime.topic', ${topic}, true)`;
    return inner`select 1 from realtime.messages limit 1`;
  }).then(
    ({ length }) => length > 0,
    () => false,
  );

test.each(doors)('%s lets in those it is for', async (door) => {
  await insertDoors(sql());
  for (const { cell, expected, outcome } of await answer(sql(), doorCells(door)))
    expect.soft(outcome, cell).toBe(expected);
});

describe('live topics', () => {
  test.each([
    '',
    'team',
    'team:',
    `team:${north}:x`,
    `team:${north} `,
    `TEAM:${north}`,
    'team:------------------------------------',
    `join:${north}`,
    `${'a'.repeat(5000)}:${north}`,
    "team:'; select 1; --",
    `can_join_team:${north}`,
    `nothing:${north}`,
    `client:${bolt}x`,
  ])('one called %j is joined by nobody', async (topic) => {
    await insertDoors(sql());
    expect(await join(person('admin'), topic)).toBe(false);
  });

  test('a message says which records changed and nothing of what is in them', async () => {
    await sql()`delete from realtime.messages`;
    await as(
      person('manager'),
      (inner) =>
        inner`update public.crm_campaigns set goal = 'secret goal' where client_id = ${acme}`,
    );
    await as(
      person('manager'),
      (inner) => inner`
      insert into public.comments (subject_kind, subject_id, audience, body) values ('campaign', ${campaign}, 'internal', 'secret note')`,
    );
    const said = await sql()<
      { topic: string; event: string; payload: object }[]
    >`select topic, event, payload from realtime.messages`;
    expect(said.length).toBeGreaterThan(2);
    expect(JSON.stringify([...said])).not.toContain('secret');
    expect(
      said.filter(({ topic, event }) => topic.startsWith('client:') && event === 'comment_added'),
    ).toEqual([]);
  });

  test("what the client does not know of makes no sound on the client's topic", async () => {
    const hidden = idOf('north', 'acme', 'campaign', 'hidden');
    const sounds = () => sql()`select 1 from realtime.messages where topic = ${`client:${acme}`}`;
    const before = await sounds();
    await as(
      person('manager'),
      (inner) => inner`update public.crm_campaigns set goal = 'x' where id = ${hidden}`,
    );
    expect(await sounds()).toHaveLength(before.length);
  });
});
