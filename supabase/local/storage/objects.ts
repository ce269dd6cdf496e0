import type { Caller } from './caller.ts';
import type { Sql } from './database.ts';
import type { Written } from './disk.ts';
import { noSuchBucket, noSuchKey } from './failure.ts';
import type { Service } from './service.ts';

export type Bucket = {
  id: string;
  public: boolean;
  file_size_limit: number | null;
  allowed_mime_types: string[] | null;
};

export type StoredObject = {
  id: string;
  name: string;
  bucket_id: string;
  version: string | null;
  metadata: Metadata | null;
  user_metadata: Record<string, unknown> | null;
  created_at: Date;
  updated_at: Date;
};

export type Metadata = {
  eTag: string;
  size: number;
  mimetype: string;
  cacheControl: string;
  lastModified: string;
  contentLength: number;
  httpStatusCode: number;
};

/** What an upload will become; permission is asked about this, before and without the bytes. */
export type Draft = {
  bucket: string;
  name: string;
  owner: string | undefined;
  upsert: boolean;
  metadata: Record<string, unknown>;
  userMetadata: Record<string, unknown> | null;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-5][0-9a-f]{3}-[089ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export async function findBucket(service: Service, id: string): Promise<Bucket> {
  const [bucket] = await service.db.asOwner(
    (sql) => sql<Bucket[]>`
      select id, public, file_size_limit, allowed_mime_types from storage.buckets where id = ${id}`,
  );
  if (!bucket) throw noSuchBucket();
  return bucket;
}

export async function findObject(sql: Sql, bucket: string, name: string): Promise<StoredObject> {
  const [object] = await sql<StoredObject[]>`
    select id, name, bucket_id, version, metadata, user_metadata, created_at, updated_at
    from storage.objects where bucket_id = ${bucket} and name = ${name}`;
  if (!object) throw noSuchKey();
  return object;
}

export function mayUpload(service: Service, caller: Caller, operation: string, draft: Draft) {
  return service.db.rehearse(caller, operation, (sql) =>
    draft.upsert ? upsert(sql, draft, '1') : insert(sql, draft, '1'),
  );
}

/** Records finished bytes under their name and forgets the bytes that were there before. */
export async function record(
  service: Service,
  draft: Draft,
  version: string,
  written: Written,
): Promise<string> {
  const metadata: Metadata = {
    ...draft.metadata,
    eTag: written.eTag,
    size: written.size,
    mimetype: String(draft.metadata.mimetype ?? 'application/octet-stream'),
    cacheControl: String(draft.metadata.cacheControl ?? 'no-cache'),
    lastModified: new Date().toISOString(),
    contentLength: written.size,
    httpStatusCode: 200,
  };
  const { id, previous } = await service.db.asOwner(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${draft.bucket + '/' + draft.name}, 0))`;
    const [before] = await sql<{ version: string | null }[]>`
      select version from storage.objects
      where bucket_id = ${draft.bucket} and name = ${draft.name} for update`;
    const object = await upsert(sql, { ...draft, metadata }, version);
    return { id: object.id, previous: before?.version ?? null };
  });
  if (previous && previous !== version) await service.disk.remove(previous);
  return id;
}

async function upsert(sql: Sql, draft: Draft, version: string): Promise<{ id: string }> {
  const [object] = await sql<{ id: string }[]>`
    insert into storage.objects ${sql(row(sql, draft, version))}
    on conflict (bucket_id, name) do update set
      owner = excluded.owner, owner_id = excluded.owner_id, version = excluded.version,
      metadata = excluded.metadata, user_metadata = excluded.user_metadata
    returning *`;
  if (!object) throw noSuchKey();
  return object;
}

function insert(sql: Sql, draft: Draft, version: string) {
  return sql`insert into storage.objects ${sql(row(sql, draft, version))}`;
}

function row(sql: Sql, draft: Draft, version: string) {
  return {
    bucket_id: draft.bucket,
    name: draft.name,
    owner: draft.owner && UUID.test(draft.owner) ? draft.owner : null,
    owner_id: draft.owner ?? null,
    version,
    metadata: sql.json(JSON.parse(JSON.stringify(draft.metadata))),
    user_metadata: draft.userMetadata && sql.json(JSON.parse(JSON.stringify(draft.userMetadata))),
  };
}
