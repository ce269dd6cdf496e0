import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { startStack, type Stack } from '../../supabase/local/stack.ts';

export const PASSWORD = 'correct horse battery';

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };
export type Client = { id: string; slug: string };
export type Agency = {
  id: string;
  slug: string;
  maren: Client;
  tarn: Client;
  admin: string;
  manager: string;
  staff: string;
  hanna: string;
  luc: string;
};
export type Mail = { to: string; subject: string; text: string; html: string };

/** A whole stack with functions, and people who sign in with a password, through the doors that everybody has. */
export async function openHouse(env: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'functions-'));
  const stack = await startStack({ dir, functions: true, env: { AUTH_RATE_LIMIT: 'off', ...env } });
  // As the owner, with what only the system may do.
  const sql = postgres(stack.ownerUrl, {
    max: 2,
    onnotice: () => {},
    connection: { 'request.jwt.claims': '{"role":"service_role"}' },
  });
  return {
    stack,
    sql,
    ...speakingWith(stack),
    found: (slug: string) => found(sql, slug),
    close: async () => {
      await sql.end();
      await stack.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

function speakingWith(stack: Stack) {
  async function ask(path: string, init: RequestInit = {}, token = stack.anonKey): Promise<Answer> {
    const answer = await fetch(`${stack.url}${path}`, {
      ...init,
      headers: { apikey: stack.anonKey, authorization: `Bearer ${token}`, ...init.headers },
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      body: isJson && text ? JSON.parse(text) : { text },
      headers: answer.headers,
    };
  }

  const post = (path: string, body: unknown, token?: string, headers = {}) =>
    ask(
      path,
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      },
      token,
    );

  const signIn = (email: string, password = PASSWORD) =>
    post('/auth/v1/token?grant_type=password', { email, password });

  /** As Next forwards it. */
  function knock(op: string, payload: Record<string, unknown> = {}): Promise<Answer> {
    const body = JSON.stringify({
      op,
      address: `203.0.113.${Math.ceil(Math.random() * 250)}`,
      ...payload,
    });
    const sentAt = Math.floor(Date.now() / 1000);
    const secret = stack.functionsEnv.DOORS_SECRET ?? '';
    const signature = createHmac('sha256', secret).update(`${sentAt}.${body}`).digest('hex');
    return ask('/functions/v1/doors', {
      method: 'POST',
      body,
      headers: { 'x-doors-time': String(sentAt), 'x-doors-signature': signature },
    });
  }

  async function mailsTo(address: string): Promise<Mail[]> {
    const answer = await fetch(
      `${stack.mailboxUrl}/api/messages?to=${encodeURIComponent(address)}`,
    );
    return answer.json();
  }

  /** The newest mail to somebody, once it is there. */
  async function mailTo(address: string, count = 1): Promise<Mail> {
    for (let tries = 0; tries < 100; tries += 1) {
      const mails = await mailsTo(address);
      const newest = mails[0];
      if (newest && mails.length >= count) return newest;
      await sleep(100);
    }
    throw new Error(`No mail to ${address} came.`);
  }

  return {
    ask,
    post,
    signIn,
    knock,
    mailsTo,
    mailTo,
    rpc: (name: string, args: unknown, token?: string) => post(`/rest/v1/rpc/${name}`, args, token),
    asSystem: (name: string, args: unknown) =>
      post(`/rest/v1/rpc/${name}`, args, stack.serviceRoleKey, { apikey: stack.serviceRoleKey }),
    tokenOf: async (email: string) => String((await signIn(email)).body.access_token),
  };
}

async function found(sql: Sql, slug: string): Promise<Agency> {
  const [agency] = await sql`
    insert into public.agencies (slug, name) values (${slug}, ${slug}) returning id`;
  const client = async (name: string): Promise<Client> => {
    const [made] = await sql`
      insert into public.clients (agency_id, slug, name) values (${agency?.id}, ${name}, ${name})
      returning id, slug`;
    return { id: made?.id, slug: made?.slug };
  };
  const [maren, tarn] = [await client('maren'), await client('tarn')];
  const person = (name: string, role: string) =>
    settle(sql, agency?.id, `${name}@${slug}.test`, role);
  const admin = await person('admin', 'admin');
  const manager = await person('manager', 'manager');
  const staff = await person('staff', 'staff');
  const hanna = await person('hanna', 'client_user');
  const luc = await person('luc', 'client_user');
  await sql`
    insert into public.client_assignments (client_id, user_id, duty, agency_id)
    values (${maren.id}, ${staff}, 'staff', ${agency?.id})`;
  await sql`
    insert into public.client_members (client_id, user_id, agency_id, approver)
    values (${maren.id}, ${hanna}, ${agency?.id}, true), (${maren.id}, ${luc}, ${agency?.id}, false)`;
  return { id: agency?.id, slug, maren, tarn, admin, manager, staff, hanna, luc };
}

async function settle(sql: Sql, agency: string, email: string, role: string): Promise<string> {
  const id = randomUUID();
  const identity = { sub: id, email, email_verified: true };
  await sql`
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data)
    values (${id}, 'authenticated', 'authenticated', ${email},
      extensions.crypt(${PASSWORD}, extensions.gen_salt('bf', 10)), now(), '{"provider":"email","providers":["email"]}')`;
  await sql`
    insert into auth.identities (id, provider, provider_id, user_id, identity_data)
    values (${randomUUID()}, 'email', ${id}, ${id}, ${sql.json(identity)})`;
  await sql`insert into public.user_profiles (id, agency_id, name) values (${id}, ${agency}, ${email.split('@')[0] ?? ''})`;
  await sql`insert into public.user_contacts (user_id, agency_id, email) values (${id}, ${agency}, ${email})`;
  await sql`insert into public.user_roles (user_id, agency_id, role) values (${id}, ${agency}, ${role})`;
  return id;
}
