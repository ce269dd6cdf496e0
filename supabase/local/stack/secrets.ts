import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Secrets = { DOORS_SECRET: string; SECRETS_KEY: string };

/** What app and functions share, and what encrypts clients' API keys: made once per clone. */
export function loadSecrets(dir: string): Secrets {
  const file = join(dir, 'secrets.json');
  if (!existsSync(file)) {
    const made: Secrets = {
      DOORS_SECRET: randomBytes(32).toString('hex'),
      SECRETS_KEY: randomBytes(32).toString('base64'),
    };
    mkdirSync(dir, { recursive: true });
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
