import { openRecord } from './stack/stale.ts';
import { STATE } from './stack/project.ts';
import { wipe } from './stack/reset.ts';
import { startStack } from './stack.ts';
import { printLog } from './stack/log.ts';

const running = openRecord(STATE).supervisor();
if (running) {
  console.error(
    `Stop the running server first (process ${running.pid}): Ctrl-C where it was started.`,
  );
  process.exit(1);
}
await openRecord(STATE).endStale();
wipe(STATE);
const stack = await startStack({ dir: STATE, seed: 'demo', log: printLog });
await stack.stop();
console.log('The database is as new: migrated and seeded.');
