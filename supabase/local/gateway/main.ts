import { RelationNotFoundError } from '@supabase/lite';
import postgres from 'postgres';
import { makeContext, type Setup } from '../make-context.ts';
import { startGateway, type Gateway } from './server.ts';

// lite prints every database refusal, though the caller is told; those are not news here.
const print = console.error;
console.error = (...values: unknown[]) => {
  const [first] = values;
  const told = first instanceof postgres.PostgresError || first instanceof RelationNotFoundError;
  if (!told) print(...values);
};

let gateway: Gateway | undefined;

async function stop() {
  const patience = setTimeout(() => process.exit(0), 3000);
  await gateway?.close();
  clearTimeout(patience);
  process.exit(0);
}

process.on('SIGINT', () => {});
process.once('SIGTERM', () => void stop());
// The supervisor is gone, however it went.
process.once('disconnect', () => void stop());
process.once('message', (setup: Setup) => {
  void makeContext(setup, (part, message) => process.send?.({ part, message }))
    .then(startGateway)
    .then((started) => {
      gateway = started;
      process.send?.({ ready: true });
    })
    .catch((error: unknown) => {
      print(error);
      process.exit(1);
    });
});
