import { Readable } from 'node:stream';
import { noSuchBucket, StorageFailure } from './failure.ts';
import { findBucket, findObject, type StoredObject } from './objects.ts';
import type { Handler, StorageRequest } from './request.ts';
import { byteRange } from './range.ts';

/** A public bucket needs no question; in any other, row-level security answers. */
export const download: Handler = async (request) =>
  serve(request, await readable(request, 'object.get_authenticated'));

export const downloadPublic: Handler = async (request) => serve(request, await published(request));

export const downloadSigned: Handler = async (request) => {
  const { bucket, name, query, service } = request;
  const token = query.get('token') ?? '';
  const { exp } = await service.signer.verify(token, 'download', `${bucket}/${name}`);
  const object = await service.db.asOwner((sql) => findObject(sql, bucket, name));
  return serve(request, object, new Date(exp * 1000).toUTCString());
};

export const info: Handler = async (request) =>
  describe(await readable(request, 'object.get_authenticated_info'));

export const infoPublic: Handler = async (request) => describe(await published(request));

export async function readable(request: StorageRequest, operation: string): Promise<StoredObject> {
  const { bucket, name, caller, service } = request;
  const found = await findBucket(service, bucket);
  if (found.public) return service.db.asOwner((sql) => findObject(sql, bucket, name));
  if (!caller.authenticated) throw noSuchBucket();
  return service.db.asCaller(caller, operation, (sql) => findObject(sql, bucket, name));
}

export async function published({ bucket, name, service }: StorageRequest): Promise<StoredObject> {
  const found = await findBucket(service, bucket);
  if (!found.public) throw noSuchBucket();
  return service.db.asOwner((sql) => findObject(sql, bucket, name));
}

function serve(request: StorageRequest, object: StoredObject, expires?: string): Response {
  const { raw, query, service } = request;
  const { metadata, version } = object;
  const size = metadata?.size ?? 0;
  const headers = headersFor(object, expires, query.get('download'));
  if (notModified(raw.headers, metadata?.eTag, metadata?.lastModified)) {
    return new Response(null, { status: 304, headers });
  }
  const range = byteRange(raw.headers.get('range'), size);
  if (range === 'unsatisfiable') {
    throw new StorageFailure(416, 'InvalidRange', 'invalid range provided', 'invalid_range');
  }
  headers.set('Content-Length', String(range ? range.end - range.start + 1 : size));
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  const bytes = raw.method === 'HEAD' ? null : service.disk.read(version, range);
  // Node declares the same ReadableStream a second time.
  const body = bytes && (Readable.toWeb(bytes) as ReadableStream);
  return new Response(body, { status: range ? 206 : 200, headers });
}

function headersFor({ metadata }: StoredObject, expires?: string, download?: string | null) {
  const mimetype = metadata?.mimetype ?? 'application/octet-stream';
  const headers = new Headers({
    'Accept-Ranges': 'bytes',
    // Hosted Storage never serves HTML as HTML: it would run on the API's origin.
    'Content-Type': mimetype.includes('text/html') ? 'text/plain' : mimetype,
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'none',
  });
  if (metadata?.eTag) headers.set('ETag', metadata.eTag);
  if (metadata) headers.set('Last-Modified', new Date(metadata.lastModified).toUTCString());
  if (expires) headers.set('Expires', expires);
  else headers.set('Cache-Control', metadata?.cacheControl ?? 'no-cache');
  if (download !== null && download !== undefined) {
    const name = encodeURIComponent(download);
    const disposition = name
      ? `attachment; filename=${name}; filename*=UTF-8''${name}`
      : 'attachment;';
    headers.set('Content-Disposition', disposition);
  }
  return headers;
}

function notModified(headers: Headers, eTag = '', lastModified = ''): boolean {
  const known = headers.get('if-none-match');
  if (known) return known === eTag;
  const since = headers.get('if-modified-since');
  return since !== null && Math.floor(Date.parse(lastModified) / 1000) * 1000 <= Date.parse(since);
}

function describe(object: StoredObject): Response {
  const { metadata } = object;
  return Response.json({
    id: object.id,
    name: object.name,
    version: object.version,
    bucket_id: object.bucket_id,
    size: metadata?.size ?? null,
    content_type: metadata?.mimetype ?? null,
    cache_control: metadata?.cacheControl ?? null,
    etag: metadata?.eTag ?? null,
    metadata: object.user_metadata,
    last_modified: object.updated_at,
    created_at: object.created_at,
  });
}
