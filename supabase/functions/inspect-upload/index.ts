import { ApiError, ask, caller, mayDo, serviceRpc } from '../_shared/supabase.ts';
import { inspect, LARGEST_BYTES } from './inspect.ts';
import { safeName } from './name.ts';
import { BEGINNING_BYTES, sniffRecording } from './recording.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const refuse = (status: number, error: string) => Response.json({ error }, { status });

type Wanted = { path: string; name: string } & ({ client_id: string } | { call_id: string });

function parse(body: unknown): Wanted | null {
  if (typeof body !== 'object' || body === null) return null;
  const { path, client_id, call_id, name } = body as Record<string, unknown>; // checked on the next lines
  if (typeof path !== 'string' || typeof name !== 'string') return null;
  const file = { path, name: name.slice(0, 500) };
  if (typeof call_id === 'string') return UUID.test(call_id) ? { ...file, call_id } : null;
  return typeof client_id === 'string' && UUID.test(client_id) ? { ...file, client_id } : null;
}

/** The file is kept or refused by now: an object that somebody removed first, or that stays behind, changes nothing. */
async function remove(bucket: string, path: string): Promise<void> {
  try {
    await ask(`/storage/v1/object/${bucket}/${path}`, { method: 'DELETE' });
  } catch (error) {
    console.error(`${bucket}/${path} was not removed:`, error);
  }
}

/** Nothing is left in quarantine, and the way in that it took is free again. */
async function leave(bucket: string, path: string, bytes: number): Promise<void> {
  await remove(bucket, path);
  await serviceRpc()('close_upload', { path, found: bytes });
}

/** The team keeps a client's documents; the client's own people attach to what they ask for. */
const mayAdd = async (token: string, client: string) =>
  (await mayDo(token, 'documents.manage', client)) ||
  (await mayDo(token, 'requests.create', client));

/** Moves a person's upload out of quarantine once its bytes have been looked at. */
async function accept(
  { path, client_id, name }: Wanted & { client_id: string },
  person: { token: string; userId: string },
): Promise<Response> {
  const [folder, object, ...rest] = path.split('/');
  if (folder !== person.userId || !object || !UUID.test(object) || rest.length > 0) {
    return refuse(403, 'This is not your upload.');
  }
  if (!(await mayAdd(person.token, client_id)))
    return refuse(403, 'You are not allowed to add files here.');

  const upload = await ask(`/storage/v1/object/authenticated/uploads/${path}`, {}, person.token);
  const bytes = Number(upload.headers.get('content-length'));
  if (bytes > LARGEST_BYTES) return refuse(413, 'This file is larger than 25 MB.');
  const verdict = await inspect(new Uint8Array(await upload.arrayBuffer()), name);
  if (!verdict.ok) {
    await leave('uploads', path, bytes);
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
  await leave('uploads', path, bytes);
  return Response.json({ file_id: id });
}

/**
 * Moves a recording out of quarantine once its beginning has been looked at: the rest is only ever played by a browser,
 * and three gigabytes are more than a function may read.
 */
async function acceptRecording(
  { path, call_id, name }: Wanted & { call_id: string },
  person: { token: string; userId: string },
): Promise<Response> {
  const [folder, call, object, ...rest] = path.split('/');
  if (folder !== person.userId || call !== call_id || !object || !UUID.test(object) || rest.length)
    return refuse(403, 'This is not your upload.');
  const columns = 'agency_id,client_id,consent_at,file_id';
  const found = await ask(
    `/rest/v1/call_recordings?select=${columns}&id=eq.${call_id}`,
    {},
    person.token,
  );
  const [one]: {
    agency_id: string;
    client_id: string;
    consent_at: string | null;
    file_id: string | null;
  }[] = await found.json();
  if (!one) return refuse(404, 'That call is not here.');
  if (!(await mayDo(person.token, 'calls.manage', one.client_id)))
    return refuse(403, 'You are not allowed to add a recording here.');

  const from = 'recording_uploads';
  const beginning = await ask(
    `/storage/v1/object/authenticated/${from}/${path}`,
    { headers: { range: `bytes=0-${BEGINNING_BYTES - 1}` } },
    person.token,
  );
  const bytes = Number(beginning.headers.get('content-range')?.split('/')[1] ?? 0);
  const kind = sniffRecording(new Uint8Array(await beginning.arrayBuffer()));
  if (!kind || bytes === 0) {
    await leave(from, path, bytes);
    return refuse(415, 'This is no recording that a browser plays, whatever its name says.');
  }
  if (one.file_id || !one.consent_at) {
    await leave(from, path, bytes);
    return refuse(
      409,
      one.file_id
        ? 'This call has its recording already.'
        : 'A recording is kept only with the consent of those on it.',
    );
  }
  const id = crypto.randomUUID();
  const key = `${one.agency_id}/${one.client_id}/${id}.${kind.extension}`;
  await ask('/storage/v1/object/move', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      bucketId: from,
      sourceKey: path,
      destinationBucket: 'recordings',
      destinationKey: key,
    }),
  });
  try {
    await serviceRpc()('record_recording', {
      person: person.userId,
      call: call_id,
      file_id: id,
      object_key: key,
      name: safeName(name, kind.extension),
      mime: kind.mime,
      bytes,
    });
  } catch (error) {
    await remove('recordings', key);
    throw error;
  }
  await serviceRpc()('close_upload', { path, found: bytes });
  return Response.json({ file_id: id });
}

Deno.serve(async (request) => {
  if (request.method !== 'POST')
    return new Response(null, { status: 405, headers: { allow: 'POST' } });
  const person = caller(request);
  if (!person) return refuse(401, 'Sign in first.');
  if (person.viewing) return refuse(403, 'You are looking as somebody else: nothing can be added.');
  const wanted = parse(await request.json().catch(() => null));
  if (!wanted) return refuse(400, 'path, name and client_id or call_id are needed.');
  try {
    return 'call_id' in wanted
      ? await acceptRecording(wanted, person)
      : await accept(wanted, person);
  } catch (error) {
    if (error instanceof ApiError && error.status < 500)
      return refuse(404, 'That upload is not here any more.');
    throw error;
  }
});
