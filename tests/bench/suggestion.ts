import postgres from 'postgres';
import { median } from './measure.ts';
import { result, type Result } from './results.ts';
import type { World } from './world.ts';

const PEOPLE = 200;
const ITEMS = 5_000;
const RUNS = 21;
/** What a person waits for without noticing. */
const PATIENCE_MS = 50;

/** Of ten items eight are campaigns, one is a flow of four messages and one a popup. */
const FILL = `
  create temp table seat on commit drop as
    select n, gen_random_uuid() as id, (array['strategist', 'copywriter', 'designer', 'implementor'])[1 + n % 4] as role
    from generate_series(1, ${PEOPLE}) n;
  create temp table place on commit drop as select gen_random_uuid() as agency;
  create temp table home on commit drop as select n, gen_random_uuid() as id from generate_series(1, 40) n;
  create temp table item on commit drop as select n, gen_random_uuid() as id, 1 + n % 40 as home,
    case n % 10 when 0 then 'flow' when 1 then 'popup' else 'campaign' end as kind from generate_series(1, ${ITEMS}) n;
  insert into public.agencies (id, slug, name) select agency, 'busy', 'Busy' from place;
  insert into auth.users (id, email) select id, 'seat-' || n || '@busy.test' from seat;
  insert into auth.sessions (id, user_id) select id, id from seat;
  insert into public.user_profiles (id, agency_id, name) select s.id, p.agency, 'Seat ' || s.n from seat s, place p;
  insert into public.user_roles (user_id, agency_id, role) select s.id, p.agency, s.role::public.app_role from seat s, place p;
  insert into public.clients (id, agency_id, slug, name) select h.id, p.agency, 'home-' || h.n, 'Home ' || h.n from home h, place p;
  insert into public.client_assignments (client_id, user_id, duty, agency_id)
    select h.id, s.id, s.role::public.client_duty, p.agency from home h join seat s on s.n % 40 = h.n % 40, place p;
  alter table public.crm_campaigns disable trigger user;
  alter table public.campaign_assignees disable trigger user;
  insert into public.crm_campaigns (id, agency_id, client_id, number, title, status, due_on, send_at)
    select i.id, p.agency, h.id, i.n, 'Item ' || i.n,
      (array['strategy', 'copy', 'design', 'qa', 'approved'])[1 + i.n % 5]::public.campaign_status,
      current_date + i.n % 20 - 3, now() + (i.n % 30) * interval '1 day'
    from item i join home h on h.n = i.home, place p where i.kind = 'campaign';
  insert into public.crm_campaign_internals (campaign_id, agency_id, client_id) select i.id, p.agency, h.id from item i join home h on h.n = i.home, place p
    where i.kind = 'campaign';
  insert into public.campaign_assignees (campaign_id, duty, user_id, agency_id, client_id)
    select i.id, s.role::public.campaign_duty, s.id, p.agency, h.id
    from item i join home h on h.n = i.home
    join seat s on s.n between 1 + 4 * (i.n % 50) and 4 + 4 * (i.n % 50), place p where i.kind = 'campaign';
  alter table public.crm_flows disable trigger user;
  alter table public.flow_steps disable trigger user;
  alter table public.flow_assignees disable trigger user;
  alter table public.crm_popups disable trigger user;
  alter table public.popup_assignees disable trigger user;
  insert into public.crm_flows (id, agency_id, client_id, title, status, trigger_kind, due_on)
    select i.id, p.agency, h.id, 'Item ' || i.n, 'making', 'list', current_date + i.n % 20 - 3
    from item i join home h on h.n = i.home, place p where i.kind = 'flow';
  insert into public.flow_steps (agency_id, client_id, flow_id, kind, position, status)
    select p.agency, h.id, i.id, 'email', g, (array['copy', 'design'])[1 + g % 2]::public.flow_step_status
    from item i join home h on h.n = i.home, generate_series(1, 4) g, place p where i.kind = 'flow';
  insert into public.crm_popups (id, agency_id, client_id, title, status, due_on)
    select i.id, p.agency, h.id, 'Item ' || i.n, (array['draft', 'design', 'qa', 'approved'])[1 + i.n / 10 % 4]::public.popup_status,
      current_date + i.n % 20 - 3
    from item i join home h on h.n = i.home, place p where i.kind = 'popup';
  insert into public.flow_assignees (flow_id, duty, user_id, agency_id, client_id)
    select i.id, s.role::public.campaign_duty, s.id, p.agency, h.id from item i join home h on h.n = i.home
    join seat s on s.n between 1 + 4 * (i.n / 10 % 50) and 4 + 4 * (i.n / 10 % 50), place p where i.kind = 'flow';
  insert into public.popup_assignees (popup_id, duty, user_id, agency_id, client_id)
    select i.id, s.role::public.campaign_duty, s.id, p.agency, h.id from item i join home h on h.n = i.home
    join seat s on s.n between 1 + 4 * (i.n / 10 % 50) and 4 + 4 * (i.n / 10 % 50), place p where i.kind = 'popup';
  insert into public.person_capacities (user_id, agency_id, from_on, minutes_a_week) select s.id, p.agency, '2025-01-06', 1800 + s.n from seat s, place p;
  insert into public.time_off (agency_id, user_id, from_on, to_on) select p.agency, s.id, current_date, current_date + 1 from seat s, place p where s.n % 10 = 0;
  alter table public.popup_assignees enable trigger user;
  alter table public.crm_popups enable trigger user;
  alter table public.flow_assignees enable trigger user;
  alter table public.flow_steps enable trigger user;
  alter table public.crm_flows enable trigger user;
  alter table public.campaign_assignees enable trigger user;
  alter table public.crm_campaigns enable trigger user;
  analyze public.crm_campaigns, public.campaign_assignees, public.crm_campaign_internals, public.crm_flows, public.flow_steps,
    public.flow_assignees, public.crm_popups, public.popup_assignees;
`;

class RolledBack extends Error {}

/** Whom to give it to, among two hundred people with five thousand open campaigns, flows and popups. */
export async function suggestion(world: Pick<World, 'ownerUrl'>): Promise<Result[]> {
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => {} });
  const took: number[] = [];
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(FILL);
      const [asker] = await transaction<
        { id: string }[]
      >`select id from seat where role = 'strategist' order by n limit 1`;
      const campaigns = await transaction<
        { id: string }[]
      >`select id from item where kind = 'campaign' order by n limit ${RUNS + 3}`;
      await transaction`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${JSON.stringify(
        { sub: asker?.id, session_id: asker?.id, role: 'authenticated' },
      )}, true)`;
      for (const { id } of campaigns) {
        const began = performance.now();
        const rows =
          await transaction`select * from public.suggest_assignee('campaign', ${id}, 'designer')`;
        took.push(performance.now() - began);
        if (rows.length === 0) throw new Error('Nobody was suggested.');
      }
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  } finally {
    await sql.end();
  }
  return [
    result({
      name: `suggestion: ${PEOPLE} people, ${ITEMS} open campaigns, flows and popups`,
      ours: median(took.slice(3)),
      baseline: PATIENCE_MS,
      goal: 1,
    }),
  ];
}
