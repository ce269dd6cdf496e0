import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startStack } from '../../supabase/local/stack.ts';

/** A Supabase to hold the contract against: the embedded one, or a hosted project of your own. */
export type Target = {
  url: string;
  anonKey: string;
  serviceRoleKey: string;
  ownerUrl: string;
  appUrl: string;
  embedded: { dbUrl: string; mailboxUrl: string; dir: string } | null;
};

declare module 'vitest' {
  export interface ProvidedContext {
    target: Target;
  }
}

const FIXTURE = readFileSync(join(import.meta.dirname, 'fixture.sql'), 'utf8');
const REMOVAL = readFileSync(join(import.meta.dirname, 'fixture.removal.sql'), 'utf8');

export default async function setup(project: TestProject) {
  const hosted = hostedTarget();
  const { target, stop } = hosted
    ? { target: hosted, stop: async () => {} }
    : await embeddedTarget();
  await run(target.ownerUrl, REMOVAL + FIXTURE);
  project.provide('target', target);
  return async () => {
    await run(target.ownerUrl, REMOVAL);
    await stop();
  };
}

function hostedTarget(): Target | null {
  const {
    CONTRACT_SUPABASE_URL: url,
    CONTRACT_ANON_KEY: anonKey,
    CONTRACT_SERVICE_ROLE_KEY: serviceRoleKey,
    CONTRACT_DB_URL: ownerUrl,
    CONTRACT_APP_URL: appUrl = 'http://localhost:3000',
  } = process.env;
  if (!url) return null;
  if (!anonKey || !serviceRoleKey || !ownerUrl) {
    throw new Error(
      'With CONTRACT_SUPABASE_URL also give CONTRACT_ANON_KEY, CONTRACT_SERVICE_ROLE_KEY and CONTRACT_DB_URL.',
    );
  }
  return { url, anonKey, serviceRoleKey, ownerUrl, appUrl, embedded: null };
}

async function embeddedTarget() {
  const dir = mkdtempSync(join(tmpdir(), 'contract-'));
  const env = { AUTH_RATE_LIMIT: 'off', AUTH_ENABLE_SIGNUP: 'true' };
  const { stop, dbUrl, mailboxUrl, ...rest } = await startStack({ dir, env, functions: true });
  const target: Target = { ...rest, embedded: { dbUrl, mailboxUrl, dir } };
  return {
    target,
    stop: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function run(url: string, statements: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statements);
  } finally {
    await sql.end();
  }
}
