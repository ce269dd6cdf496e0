import { join } from 'node:path';
import type { Upload } from '@tus/server';
import { measure } from './disk.ts';
import { accessDenied, invalidRequest, StorageFailure } from './failure.ts';
import { mustBeKey } from './keys.ts';
import { mustBeAllowed } from './limits.ts';
import { findBucket, mayUpload, record, type Draft } from './objects.ts';
import type { StorageRequest } from './request.ts';
import type { Service } from './service.ts';
import { parsed } from './upload.body.ts';

type Fields = Record<string, string | null>;
type Grant = { owner: string | undefined; upsert: boolean; signed: boolean };

export async function limitFor(service: Service, bucket: string): Promise<number> {
  const { file_size_limit } = await findBucket(service, bucket);
  return Math.min(file_size_limit ?? service.maxSize, service.maxSize);
}

/** Row-level security is asked when an upload begins and again with every piece. */
export async function authorize(request: StorageRequest, fields: Fields, beginning: boolean) {
  const { service, caller } = request;
  const grant = beginning ? await grantFor(request, fields) : grantIn(fields);
  if (grant.signed !== isSigned(request)) throw accessDenied();
  if (grant.signed) {
    if (!beginning) await signatureOf(request, fields);
    return;
  }
  if (grant.owner !== caller.owner) throw accessDenied();
  const metadata = { mimetype: fields.contentType };
  await mayUpload(service, caller, 'tus.upload', draftFrom(fields, grant, metadata));
}

/** What the upload's record keeps; the grant is ours, whatever the client calls its own fields. */
export async function draftOf(request: StorageRequest, fields: Fields, size: number | undefined) {
  const { service } = request;
  const bucket = await findBucket(service, fields.bucketName ?? '');
  if (fields.contentType) mustBeAllowed(fields.contentType, bucket.allowed_mime_types);
  if (size === undefined) throw invalidRequest('Upload-Length is required');
  const seconds = /^-?\d+$/.test(fields.cacheControl ?? '') ? fields.cacheControl : null;
  return {
    ...fields,
    cacheControl: seconds === null ? 'no-cache' : `max-age=${seconds}`,
    grant: JSON.stringify(await grantFor(request, fields)),
  };
}

export async function finish(service: Service, upload: Upload): Promise<void> {
  const fields = upload.metadata ?? {};
  const path = join(service.disk.uploads, upload.id);
  const written = await measure(path);
  await service.disk.adopt(path, upload.id);
  const metadata = { mimetype: fields.contentType, cacheControl: fields.cacheControl };
  await record(service, draftFrom(fields, grantIn(fields), metadata), upload.id, written);
}

async function grantFor(request: StorageRequest, fields: Fields): Promise<Grant> {
  if (isSigned(request)) {
    const { owner, upsert = false } = await signatureOf(request, fields);
    const grant = { owner, upsert, signed: true };
    const signer = { ...request.caller, role: 'service_role', owner };
    await mayUpload(request.service, signer, 'tus.upload_signed', draftFrom(fields, grant, {}));
    return grant;
  }
  const upsert = request.raw.headers.get('x-upsert') === 'true';
  return { owner: request.caller.owner, upsert, signed: false };
}

function grantIn(fields: Fields): Grant {
  const grant = parsed(fields.grant);
  if (!grant) throw new StorageFailure(404, 'NoSuchUpload', 'Upload not found');
  const owner = typeof grant.owner === 'string' ? grant.owner : undefined;
  return { owner, upsert: grant.upsert === true, signed: grant.signed === true };
}

function signatureOf({ raw, service }: StorageRequest, fields: Fields) {
  const token = raw.headers.get('x-signature');
  if (!token) throw new StorageFailure(400, 'InvalidSignature', 'Missing x-signature header');
  return service.signer.verify(token, 'upload', `${fields.bucketName}/${fields.objectName}`);
}

function isSigned({ raw }: StorageRequest): boolean {
  return /\/upload\/resumable\/sign(\/|$)/.test(new URL(raw.url).pathname);
}

function draftFrom(fields: Fields, grant: Grant, metadata: Draft['metadata']): Draft {
  return {
    bucket: fields.bucketName ?? '',
    name: mustBeKey(fields.objectName),
    owner: grant.owner,
    upsert: grant.upsert,
    metadata,
    userMetadata: parsed(fields.metadata),
  };
}
