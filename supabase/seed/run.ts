import postgres from 'postgres';
import { insertAbTests } from './ab-tests.ts';
import { insertAgencies, insertClients, insertInvitations, insertPeople } from './accounts.ts';
import { insertActivity } from './activity.ts';
import {
  campaignId,
  homeOf,
  insertCampaigns,
  insertRounds,
  insertVersions,
  type Told,
} from './campaigns.ts';
import { insertCalls, uploadRecordings } from './calls.ts';
import { startClock, type Clock } from './clock.ts';
import { asterOptics } from './content/aster-optics.ts';
import { fennelRye } from './content/fennel-rye.ts';
import { history } from './content/history.ts';
import { juniperPet } from './content/juniper-pet.ts';
import { kestrelCycles } from './content/kestrel-cycles.ts';
import { loomHouse } from './content/loom-house.ts';
import { maren } from './content/maren.ts';
import { nordhavnCeramics } from './content/nordhavn-ceramics.ts';
import { orielCoffee } from './content/oriel-coffee.ts';
import { requests } from './content/requests.ts';
import { tarnOutdoor } from './content/tarn-outdoor.ts';
import { uploadDesigns } from './designs.ts';
import { insertEvents } from './events.ts';
import { insertFlows, pinnedMessages } from './flows.ts';
import { insertGoals } from './goals.ts';
import { insertLibrary, uploadPapers } from './library.ts';
import { insertMetrics } from './metrics.ts';
import { insertNotifications } from './notifications.ts';
import { insertAsked, insertPins, pinnedCampaigns } from './decisions.ts';
import { insertScope } from './scope.ts';
import { insertPopups } from './popups.ts';
import { insertPosts } from './posts.ts';
import { insertShelves } from './shelves.ts';
import { everythingSaid, insertComments, insertRequests } from './talk.ts';
import { insertTasks } from './tasks.ts';
import { tell } from './timeline.ts';
import { insertTrail } from './trail.ts';
import { insertOtherHours, insertWork } from './work.ts';

export type Target = { dbUrl: string; supabaseUrl: string; serviceRoleKey: string };

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export const campaigns = [
  maren,
  tarnOutdoor,
  loomHouse,
  orielCoffee,
  fennelRye,
  asterOptics,
  kestrelCycles,
  juniperPet,
  nordhavnCeramics,
].flat();

/** The demo agency, told relative to today. Does nothing where it already is. */
export async function seedDemo(target: Target): Promise<void> {
  for (const url of [target.dbUrl, target.supabaseUrl]) {
    if (!LOOPBACK.includes(new URL(url).hostname))
      throw new Error('Demo data is for the embedded stack only.');
  }
  const sql = postgres(target.dbUrl, { max: 1, onnotice: () => {} });
  try {
    const [there] = await sql`select 1 from public.agencies where slug = 'fieldnote'`;
    if (there) return;
    const stored = await uploadDesigns(campaigns, target);
    await uploadRecordings(target);
    await uploadPapers(target);
    await sql.begin(async (transaction) => {
      await insertAgencies(transaction);
      const triggers = await silence(transaction);
      const clock = startClock();
      await fill(transaction, stored, clock);
      await insertAsked(transaction, clock); // last: about everything that was asked
      await transaction`select private.refresh_access(null, null)`;
      for (const table of triggers)
        await transaction`alter table ${transaction(table)} enable trigger user`;
    });
  } finally {
    await sql.end();
  }
}

/** History is inserted as it ended: moves, stamps and consequences would all say today. */
async function silence(sql: postgres.TransactionSql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select distinct 'public.' || c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`;
  const names = tables.map(({ name }) => name);
  for (const name of names) await sql`alter table ${sql(name)} disable trigger user`;
  return names;
}

async function fill(
  sql: postgres.TransactionSql,
  stored: Awaited<ReturnType<typeof uploadDesigns>>,
  clock: Clock,
): Promise<void> {
  const told: Told[] = campaigns.map((campaign) => ({
    campaign,
    id: campaignId(campaign.number),
    home: homeOf(campaign.client),
    time: tell(campaign, clock),
  }));
  const ids = new Map(told.map(({ campaign, id }) => [campaign.number, id]));
  const accepted = requests.flatMap(({ campaign, answeredAt }): [number, Date][] =>
    campaign && answeredAt ? [[campaign, clock.at(answeredAt)]] : [],
  );
  const said = everythingSaid(told, clock);

  await insertPeople(sql, clock);
  await insertClients(sql, clock);
  await insertInvitations(sql, clock);
  await insertCampaigns(sql, told, clock, new Map(accepted));
  await insertVersions(sql, told, stored);
  await insertRounds(sql, told, clock);
  await insertComments(sql, said);
  await insertRequests(sql, requests, ids, clock);
  await insertActivity(sql, told, said, requests, clock);
  await insertNotifications(sql, told, said, requests, clock);
  await insertMetrics(sql, told, history, clock);
  await insertTasks(sql, told, clock);
  await insertEvents(sql, clock);
  await insertTrail(sql, clock);
  await insertScope(sql, clock);
  await insertGoals(sql, clock);
  await insertWork(sql, told, clock);
  await insertPosts(sql, clock);
  await insertPopups(sql, clock);
  await insertCalls(sql, clock);
  await insertAbTests(sql, clock);
  await insertFlows(sql, told, clock);
  await insertOtherHours(sql, clock);
  await insertPins(sql, [...pinnedCampaigns(told), ...pinnedMessages(clock)], clock);
  await insertShelves(sql, clock);
  await insertLibrary(sql, clock);
}
