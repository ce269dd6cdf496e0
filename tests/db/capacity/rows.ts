import type { Sql } from '../database.ts';
import { idOf, type Agency, type Client } from '../people.ts';

const MONDAY = '2026-01-05';

/** Hours, days off and what was asked of a campaign: each person's on the client they work for. */
export async function insertWork(sql: Sql, agency: Agency, client: Client): Promise<void> {
  const home = { agency_id: idOf(agency), client_id: idOf(agency, client) };
  const copywriter = idOf(agency, client === 'acme' ? 'copywriter' : 'copywriter_elsewhere');
  const campaign_id = idOf(agency, client, 'campaign', 'shared');

  if (client === 'acme') await insertAgencyWork(sql, agency);
  await sql`insert into public.time_entries ${sql({
    id: idOf(agency, client, 'entry'),
    user_id: copywriter,
    campaign_id,
    started_at: new Date('2026-01-06T09:00:00Z'),
    ended_at: new Date('2026-01-06T10:30:00Z'),
  })}`;
  await sql`insert into public.approved_weeks ${sql({
    user_id: copywriter,
    week: '2025-01-06',
    agency_id: home.agency_id,
  })}`;
  await sql`insert into public.client_hours ${sql({ ...home, from_month: '2026-01-01', minutes_a_month: 1200 })}`;
  await sql`insert into public.move_requests ${sql({
    id: idOf(agency, client, 'move_request'),
    ...home,
    campaign_id,
    from_status: 'design',
    to_status: 'qa',
    requested_by: copywriter,
  })}`;
  await sql`delete from public.crm_notifications where agency_id = ${home.agency_id} and kind = 'move_requested'`;
}

async function insertAgencyWork(sql: Sql, agency: Agency): Promise<void> {
  const agency_id = idOf(agency);
  const user_id = idOf(agency, 'copywriter');
  await sql`insert into public.person_capacities ${sql({ user_id, agency_id, from_on: MONDAY, minutes_a_week: 1800 })}`;
  await sql`insert into public.time_off ${sql({
    id: idOf(agency, 'time_off'),
    agency_id,
    user_id,
    from_on: MONDAY,
    to_on: MONDAY,
  })}`;
  await sql`insert into public.stage_estimates ${sql({ agency_id, stage: 'copy', minutes: 120 })}`;
  await sql`insert into public.time_entries ${sql({
    id: idOf(agency, 'entry'),
    user_id: idOf(agency, 'manager'),
    on_day: '2026-01-06',
    minutes: 45,
  })}`;
}
