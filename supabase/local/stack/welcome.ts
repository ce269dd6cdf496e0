import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chosen } from './ports.ts';
import { ROOT } from './project.ts';

type Member = { role: string; email: string; password: string };

const CAST = join(ROOT, 'supabase/seed/cast.json');

export function sayTaken({ taken, ports }: Chosen): void {
  if (taken.length === 0) return;
  const chosen = Object.entries(ports).map(([part, port]) => `${part} ${port}`);
  console.log(`Ports in use by something else: ${taken.join(', ')}. Using ${chosen.join(', ')}.\n`);
}

/** Where to look, and one login for each role of the demo agency. */
export function sayReady(appUrl: string, mailboxUrl: string | null, seconds: number): void {
  console.log(`\n  Ready in ${seconds.toFixed(1)} s\n\n  App      ${appUrl}`);
  if (mailboxUrl) console.log(`  Mailbox  ${mailboxUrl}`);
  const cast = mailboxUrl ? readCast() : [];
  if (cast.length > 0) console.log('\n  Sign in as');
  for (const { role, email, password } of cast) {
    console.log(`    ${role.padEnd(18)} ${email.padEnd(36)} ${password}`);
  }
  console.log('\n  Ctrl-C ends everything.\n');
}

function readCast(): Member[] {
  if (!existsSync(CAST)) return [];
  const list: unknown = JSON.parse(readFileSync(CAST, 'utf8'));
  if (!Array.isArray(list)) return [];
  const members = list.filter((one): one is Member => isMember(one));
  return members.filter(
    (one, index) => members.findIndex(({ role }) => role === one.role) === index,
  );
}

function isMember(value: unknown): value is Member {
  return (
    typeof value === 'object' &&
    value !== null &&
    'role' in value &&
    'email' in value &&
    'password' in value
  );
}
