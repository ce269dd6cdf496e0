import type { Sql } from './database.ts';
import { duplicate, invalidRequest, noSuchBucket, StorageFailure, tooLarge } from './failure.ts';
import { mustBeBucketName } from './keys.ts';
import { mustBeMimes, parseSize } from './limits.ts';
import { forget } from './remove.ts';
import { json, required, strings, type Handler } from './request.ts';
import type { Service } from './service.ts';

const SORTABLE = ['id', 'name', 'created_at', 'updated_at'];

export const createBucket: Handler = async ({ raw, caller, service }) => {
  const body = await json(raw);
  const name = mustBeBucketName(required(body, 'name'));
  const id = typeof body.id === 'string' ? mustBeBucketName(body.id) : name;
  const fields = changes(body, service);
  const created = await service.db
    .asCaller(caller, 'bucket.create', async (sql) => {
      const owner = { owner_id: caller.owner ?? null, owner: caller.owner ?? null };
      await sql`insert into storage.buckets ${sql({ id, name, ...owner, public: false, ...fields })}`;
      return { name };
    })
    .catch((error: unknown) => {
      if (error instanceof StorageFailure && error.statusCode === 409) {
        throw duplicate('BucketAlreadyExists');
      }
      throw error;
    });
  return Response.json(created);
};

export const getBucket: Handler = async ({ bucket, caller, service }) => {
  const [found] = await service.db.asCaller(caller, 'bucket.get', (sql) => select(sql, bucket));
  if (!found) throw noSuchBucket();
  return Response.json(found);
};

export const listBuckets: Handler = async ({ query, caller, service }) => {
  const column = SORTABLE.find((one) => one === query.get('sortColumn')) ?? 'name';
  const search = `%${(query.get('search') ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const found = await service.db.asCaller(caller, 'bucket.list', (sql) => {
    const direction = query.get('sortOrder') === 'desc' ? sql`desc` : sql`asc`;
    return sql`
      ${columns(sql)} where name ilike ${search} order by ${sql(column)} ${direction}
      limit ${Number(query.get('limit')) || 1000} offset ${Number(query.get('offset')) || 0}`;
  });
  return Response.json(found);
};

export const updateBucket: Handler = async ({ raw, bucket, caller, service }) => {
  const fields = changes(await json(raw), service);
  if (Object.keys(fields).length === 0) throw invalidRequest('No content provided');
  const updated = await service.db.asCaller(
    caller,
    'bucket.update',
    (sql) => sql`update storage.buckets set ${sql(fields)} where id = ${bucket} returning id`,
  );
  if (updated.length === 0) throw noSuchBucket();
  return Response.json({ message: 'Successfully updated' });
};

export const emptyBucket: Handler = async ({ bucket, caller, service }) => {
  const [found] = await service.db.asCaller(caller, 'bucket.empty', (sql) => select(sql, bucket));
  if (!found) throw noSuchBucket();
  const removed = await service.db.asOwner(
    (sql) => sql<{ version: string | null }[]>`
      delete from storage.objects where bucket_id = ${bucket} returning version`,
  );
  await forget(service, removed);
  return Response.json({
    message: 'Empty bucket has been queued. Completion may take up to an hour.',
  });
};

export const deleteBucket: Handler = async ({ bucket, caller, service }) => {
  const [held] = await service.db.asOwner(
    (sql) => sql`select 1 from storage.objects where bucket_id = ${bucket} limit 1`,
  );
  if (held) {
    const message = 'The bucket you tried to delete is not empty';
    throw new StorageFailure(409, 'ResourceNotEmpty', message);
  }
  const deleted = await service.db.asCaller(
    caller,
    'bucket.delete',
    (sql) => sql`delete from storage.buckets where id = ${bucket} returning id`,
  );
  if (deleted.length === 0) throw noSuchBucket();
  return Response.json({ message: 'Successfully deleted' });
};

function changes(body: Record<string, unknown>, service: Service) {
  const fields: Record<string, boolean | number | string[] | null> = {};
  const { file_size_limit: limit, allowed_mime_types: mimes } = body;
  if (typeof body.public === 'boolean') fields.public = body.public;
  if (limit === null) fields.file_size_limit = null;
  if (typeof limit === 'number' || typeof limit === 'string') {
    fields.file_size_limit = parseSize(limit);
    if (fields.file_size_limit > service.maxSize) throw tooLarge();
  }
  if (mimes === null) fields.allowed_mime_types = null;
  else if (mimes) fields.allowed_mime_types = mustBeMimes(strings(mimes, 'allowed_mime_types'));
  return fields;
}

function select(sql: Sql, bucket: string) {
  return sql`${columns(sql)} where id = ${bucket}`;
}

function columns(sql: Sql) {
  return sql`select id, name, owner, public, created_at, updated_at, file_size_limit,
    allowed_mime_types, type from storage.buckets`;
}
