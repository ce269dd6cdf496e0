import type { Sql } from './database.ts';
import { assigneesOf, idOf, type Agency, type Client } from './people.ts';

const SHARED = new Date('2026-01-05T09:00:00Z');
const TWINS = ['shared', 'hidden'] as const;
const at = (twin: string) => (twin === 'shared' ? SHARED : null);

/** A flow with its messages, a popup and a test of each client, twice where sharing decides who reads it. */
export async function insertFlows(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const home = { agency_id: idOf(agency), client_id: idOf(agency, client) };
  const id = (...words: string[]) => idOf(agency, client, ...words);

  await sql`insert into public.crm_flows ${sql(
    TWINS.map((twin) => ({
      id: id('flow', twin),
      ...home,
      title: `${twin} flow of ${client}`,
      status: 'making',
      trigger_kind: 'list',
      shared_at: at(twin),
    })),
  )}`;
  await sql`insert into public.flow_assignees ${sql(
    TWINS.flatMap((twin) =>
      Object.entries(assigneesOf(client))
        .filter(([duty]) => twin === 'shared' || duty !== 'implementor')
        .map(([duty, name]) => ({ flow_id: id('flow', twin), duty, user_id: idOf(agency, name) })),
    ),
  )}`;
  await sql`insert into public.flow_steps ${sql(
    TWINS.map((twin, i) => ({
      id: id('step', twin),
      ...home,
      flow_id: id('flow', 'shared'),
      kind: 'email',
      position: i,
      status: 'copy',
      shared_at: at(twin),
    })),
  )}`;
  await insertParts(sql, agency, client);
  await insertOthers(sql, agency, client);
}

async function insertParts(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const home = { agency_id: idOf(agency), client_id: idOf(agency, client) };
  const id = (...words: string[]) => idOf(agency, client, ...words);
  const step_id = id('step', 'shared');
  for (const twin of TWINS) {
    const part = { step_id, shared_at: at(twin), author_id: idOf(agency, 'copywriter') };
    await sql`insert into public.flow_copies ${sql({ id: id('flow copy', twin), ...part, body: sql.json({ type: 'doc' }) })}`;
    await sql`insert into public.flow_designs ${sql({ id: id('flow design', twin), ...part, file_id: id('file', twin) })}`;
  }
  await sql`insert into public.flow_publications ${sql({ ...home, flow_id: id('flow', 'shared'), state: 'by_hand', wanted: 'live' })}`;
  await sql`insert into public.approvals ${sql(
    [
      ['flow', id('flow', 'shared')],
      ['flow_email', step_id],
      ['popup', id('popup', 'shared')],
    ].map(([subject_kind = '', subject_id = '']) => ({
      id: id('approval', subject_kind),
      ...home,
      subject_kind,
      subject_id,
      status: 'withdrawn',
      round: 1,
      content_hash: 'a'.repeat(64),
    })),
  )}`;
}

async function insertOthers(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const client_id = idOf(agency, client);
  const id = (...words: string[]) => idOf(agency, client, ...words);
  await sql`insert into public.crm_popups ${sql(
    TWINS.map((twin) => ({
      id: id('popup', twin),
      client_id,
      title: `${twin} popup of ${client}`,
      status: twin === 'shared' ? 'paused' : 'draft',
      shared_at: at(twin),
    })),
  )}`;
  // Its client's whole team is on it by itself; one duty of the hidden one is left to give.
  await sql`delete from public.popup_assignees where popup_id = ${id('popup', 'hidden')} and duty = 'implementor'`;
  await sql`insert into public.popup_designs ${sql(
    TWINS.map((twin, index) => ({
      id: id('popup design', twin),
      agency_id: idOf(agency),
      client_id,
      popup_id: id('popup', twin),
      version: index + 1,
      file_id: id('file', 'hidden'),
      shared_at: at(twin),
    })),
  )}`;
  await sql`insert into public.crm_ab_tests ${sql(
    TWINS.map((twin) => ({
      id: id('ab_test', twin),
      client_id,
      title: `${twin} test of ${client}`,
      varies: 'subject',
      metric: 'open_rate',
      shared_at: at(twin),
    })),
  )}`;
  await sql`insert into public.crm_ab_tests ${sql({ id: id('ab_test', 'bare'), client_id, title: 'Bare', varies: 'subject', metric: 'open_rate' })}`;
  await sql`insert into public.ab_test_internals ${sql(
    TWINS.map((twin) => ({ test_id: id('ab_test', twin), baseline: 0.2, effect: 0.02 })),
  )}`;
  await sql`insert into public.ab_test_variants ${sql(
    TWINS.map((twin, i) => ({
      id: id('variant', twin),
      test_id: id('ab_test', 'shared'),
      position: i + 1,
      label: twin,
      shared_at: at(twin),
    })),
  )}`;
}
