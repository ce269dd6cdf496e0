import { parseArgs } from 'node:util';
import { bootstrap, isBootstrapped } from './bootstrap.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres.ts';

const USAGE = `node supabase/local/db.ts start --dir <dir> --port <port> [--no-migrate]
node supabase/local/db.ts migrate --port <port>`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    port: { type: 'string', default: '54322' },
    'no-migrate': { type: 'boolean', default: false },
  },
});

async function start(dir: string, port: number) {
  const database = await startPostgres({ dir, port, log: (line) => console.log(line) });
  const stop = () => void database.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    if (!(await isBootstrapped(database))) await bootstrap(database);
    if (!values['no-migrate']) report(await migrate(database.url('postgres')));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return database.stop();
  }
  console.log(`ready ${database.url('postgres')}`);
  await database.exited;
}

function report(applied: string[]) {
  for (const name of applied) console.log(`applied ${name}`);
}

const [command] = positionals;
if (command === 'start' && values.dir) await start(values.dir, Number(values.port));
else if (command === 'migrate') {
  report(await migrate(`postgres://postgres@127.0.0.1:${values.port}/postgres`));
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
