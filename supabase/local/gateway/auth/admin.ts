import type { Sql } from 'postgres';
import { authError } from '../answers.ts';
import { createAccount, type NewAccount } from './accounts.ts';
import type { AuthParts } from './parts.ts';
import { updateAccount, type AccountChange } from './update.ts';
import { generateLink, invite } from './invitations.ts';
import { findUser, listUsers, type Metadata } from './users.ts';

type Body = Record<string, unknown>;

/** The part of `/auth/v1` that needs the secret key. */
export async function adminRoute(
  parts: AuthParts,
  request: Request,
  path: string,
  body: Body,
): Promise<Response> {
  const { sql } = parts;
  const { method } = request;
  if (path === '/invite' && method === 'POST') return invite(parts, request, body);
  if (path === '/admin/generate_link' && method === 'POST') return generateLink(parts, body);
  if (path === '/admin/users') {
    if (method === 'GET') return list(sql, new URL(request.url));
    if (method === 'POST') return create(sql, body);
  }
  const id = /^\/admin\/users\/([^/]+)$/.exec(path)?.[1];
  if (!id) return authError(404, 'not_found', 'Not found');
  if (!/^[0-9a-f-]{36}$/i.test(id))
    return authError(404, 'validation_failed', 'user_id must be an UUID');
  const user = await findUser(sql, id);
  if (!user) return authError(404, 'user_not_found', 'User not found');
  if (method === 'GET') return Response.json(user);
  if (method === 'PUT') return updateAccount(sql, user, body as AccountChange);
  if (method === 'DELETE') return remove(sql, id, body.should_soft_delete === true);
  return authError(405, 'bad_request', 'Method not allowed');
}

async function list(sql: Sql, url: URL): Promise<Response> {
  const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
  const perPage = Math.min(1000, Number(url.searchParams.get('per_page')) || 50);
  const { users, total } = await listUsers(sql, page, perPage);
  const last = Math.max(1, Math.ceil(total / perPage));
  const link = (to: number, rel: string) =>
    `<${url.pathname}?page=${to}&per_page=${perPage}>; rel="${rel}"`;
  const links = [...(page < last ? [link(page + 1, 'next')] : []), link(last, 'last')];
  return Response.json(
    { users, aud: 'authenticated' },
    { headers: { 'x-total-count': String(total), link: links.join(', ') } },
  );
}

async function create(sql: Sql, body: Body): Promise<Response> {
  const result = await createAccount(sql, {
    ...(typeof body.id === 'string' && { id: body.id }),
    ...(typeof body.password === 'string' && { password: body.password }),
    email: String(body.email ?? ''),
    confirmed: body.email_confirm === true,
    appMetadata: (body.app_metadata ?? {}) as Metadata,
    userMetadata: (body.user_metadata ?? {}) as Metadata,
  } satisfies NewAccount);
  if (result instanceof Response) return result;
  return typeof body.ban_duration === 'string'
    ? updateAccount(sql, result, { ban_duration: body.ban_duration })
    : Response.json(result);
}

async function remove(sql: Sql, id: string, soft: boolean): Promise<Response> {
  try {
    await sql.begin(async (transaction) => {
      await transaction`delete from auth.refresh_tokens where user_id = ${id}`;
      if (!soft) return transaction`delete from auth.users where id = ${id}`;
      await transaction`delete from auth.sessions where user_id = ${id}`;
      await transaction`delete from auth.identities where user_id = ${id}`;
      return transaction`
        update auth.users set deleted_at = now(), encrypted_password = '',
          email = encode(sha256(convert_to(email, 'utf8')), 'hex') where id = ${id}`;
    });
    return Response.json({});
  } catch {
    return authError(500, 'unexpected_failure', 'Database error deleting user');
  }
}
