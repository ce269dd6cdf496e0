import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';
import { tooLarge } from './failure.ts';
import { mustBeKey } from './keys.ts';
import { mustBeAllowed } from './limits.ts';
import { findBucket, mayUpload, record, type Draft } from './objects.ts';
import type { Handler, StorageRequest } from './request.ts';
import { discard, readUpload, userMetadataIn } from './upload.body.ts';

const UPLOAD_URL_SECONDS = 2 * 60 * 60;

export const createObject: Handler = async (request) => {
  const upsert = request.raw.headers.get('x-upsert') === 'true';
  return Response.json(await store(request, request.caller, 'object.upload', upsert));
};

export const updateObject: Handler = async (request) =>
  Response.json(await store(request, request.caller, 'object.upload_update', true));

export const signUpload: Handler = async ({ raw, bucket, name, caller, service }) => {
  const upsert = raw.headers.get('x-upsert') === 'true';
  const draft: Draft = {
    bucket,
    name: mustBeKey(name),
    owner: caller.owner,
    upsert,
    metadata: {},
    userMetadata: userMetadataIn(raw.headers),
  };
  await mayUpload(service, caller, 'object.sign_upload_url', draft);
  const url = `${bucket}/${name}`;
  const token = await service.signer.sign(
    { url, scope: 'upload', owner: caller.owner, upsert },
    UPLOAD_URL_SECONDS,
  );
  return Response.json({ url: `/object/upload/sign/${encodeURI(url)}?token=${token}`, token });
};

/** Who holds a signed URL was allowed when it was signed; only a name taken since is still refused. */
export const uploadSigned: Handler = async (request) => {
  const url = `${request.bucket}/${request.name}`;
  const token = request.query.get('token') ?? '';
  const { owner, upsert = false } = await request.service.signer.verify(token, 'upload', url);
  const signer: Caller = { ...request.caller, role: 'service_role', owner };
  const { Key } = await store(request, signer, 'object.upload_signed', upsert);
  return Response.json({ Key });
};

async function store(request: StorageRequest, caller: Caller, operation: string, upsert: boolean) {
  const { service, bucket } = request;
  const name = mustBeKey(request.name);
  const { file_size_limit, allowed_mime_types } = await findBucket(service, bucket);
  const limit = Math.min(file_size_limit ?? service.maxSize, service.maxSize);
  const body = await readUpload(request.raw);
  const { mimetype, cacheControl, contentLength, userMetadata } = body;
  const draft: Draft = {
    bucket,
    name,
    owner: caller.owner,
    upsert,
    userMetadata,
    metadata: { mimetype, cacheControl },
  };
  try {
    mustBeAllowed(mimetype, allowed_mime_types);
    if (!body.isForm && (contentLength ?? 0) > limit) throw tooLarge();
    const metadata = { mimetype, contentLength };
    await mayUpload(service, caller, operation, { ...draft, metadata });
  } catch (error) {
    await discard(body.bytes).catch(() => {});
    throw error;
  }

  const version = randomUUID();
  const written = await service.disk.write(version, body.bytes, limit);
  try {
    const id = await record(service, draft, version, written);
    return { Id: id, Key: `${bucket}/${name}` };
  } catch (error) {
    await service.disk.remove(version);
    throw error;
  }
}
