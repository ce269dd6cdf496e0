import { ApiError, ask, caller, mayDo, serviceRpc } from '../_shared/supabase.ts';
import { inspect, LARGEST_BYTES } from './inspect.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const refuse = (status: number, error: string) => Response.json({ error }, { status });

type Wanted = { path: string; client_id: string; name: string };

function parse(body: unknown): Wanted | null {
  if (typeof body !== 'object' || body === null) return null;
  const { path, client_id, name } = body as Record<string, unknown>; // checked on the next line
  if (typeof path !== 'string' || typeof client_id !== 'string' || typeof name !== 'string')
    return null;
  return UUID.test(client_id) ? { path, client_id, name: name.slice(0, 500) } : null;
}

/** The file is kept or refused by now: an object that somebody removed first, or that stays behind, changes nothing. */
async function remove(bucket: string, path: string): Promise<void> {
  try {
    await ask(`/storage/v1/object/${bucket}/${path}`, { method: 'DELETE' });
  } catch (error) {
    console.error(`${bucket}/${path} was not removed:`, error);
  }
}

/** Moves a person's upload out of quarantine once its bytes have been looked at. */
async function accept(
  { path, client_id, name }: Wanted,
  person: { token: string; userId: string },
): Promise<Response> {
  const [folder, object, ...rest] = path.split('/');
  if (folder !== person.userId || !object || !UUID.test(object) || rest.length > 0) {
    return refuse(403, 'This is not your upload.');
  }
  if (!(await mayDo(person.token, 'documents.manage', client_id)))
    return refuse(403, 'You are not allowed to add files here.');

  const upload = await ask(`/storage/v1/object/authenticated/uploads/${path}`, {}, person.token);
  if (Number(upload.headers.get('content-length')) > LARGEST_BYTES)
    return refuse(413, 'This file is larger than 25 MB.');
  const verdict = await inspect(new Uint8Array(await upload.arrayBuffer()), name);
  if (!verdict.ok) {
    await remove('uploads', path);
    return refuse(verdict.status, verdict.error);
  }

  const { file } = verdict;
  const clients = await ask(
    `/rest/v1/clients?select=agency_id&id=eq.${client_id}`,
    {},
    person.token,
  );
  const [client]: { agency_id: string }[] = await clients.json();
  if (!client) return refuse(404, 'That client is not here.');
  const id = crypto.randomUUID();
  const key = `${client.agency_id}/${client_id}/${id}.${file.extension}`;
  await ask(`/storage/v1/object/files/${key}`, {
    method: 'POST',
    headers: { 'content-type': file.mime, 'cache-control': 'max-age=31536000' },
    body: new Blob([new Uint8Array(file.bytes)], { type: file.mime }),
  });
  try {
    await serviceRpc()('record_file', {
      person: person.userId,
      file_id: id,
      client_id,
      object_key: key,
      name: file.name,
      mime: file.mime,
      bytes: file.bytes.length,
      sha256: file.sha256,
      width: file.width,
      height: file.height,
    });
  } catch (error) {
    await remove('files', key);
    throw error;
  }
  await remove('uploads', path);
  return Response.json({ file_id: id });
}

Deno.serve(async (request) => {
  if (request.method !== 'POST')
    return new Response(null, { status: 405, headers: { allow: 'POST' } });
  const person = caller(request);
  if (!person) return refuse(401, 'Sign in first.');
  if (person.viewing) return refuse(403, 'You are looking as somebody else: nothing can be added.');
  const wanted = parse(await request.json().catch(() => null));
  if (!wanted) return refuse(400, 'path, client_id and name are needed.');
  try {
    return await accept(wanted, person);
  } catch (error) {
    if (error instanceof ApiError && error.status < 500)
      return refuse(404, 'That upload is not here any more.');
    throw error;
  }
});
