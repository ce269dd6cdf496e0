import postgres from 'postgres';
import type { LocalContext } from '../context.ts';

/** What the app signs with is known to the database too, as on a hosted project. */
export async function shareDoorsSecret({ db, env }: LocalContext): Promise<void> {
  const sql = postgres(db.url('postgres'), { max: 1, onnotice: () => {} });
  try {
    const [settings] = await sql`select to_regclass('private.settings') is not null as exists`;
    if (!settings?.exists || !env.DOORS_SECRET) return;
    await sql`
      insert into private.settings (name, value) values ('doors_secret', ${env.DOORS_SECRET})
      on conflict (name) do update set value = excluded.value`;
  } finally {
    await sql.end();
  }
}
