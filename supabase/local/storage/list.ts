import type { Sql } from './database.ts';
import { type Handler, json } from './request.ts';

type Entry = {
  name: string;
  id: string | null;
  updated_at: Date | null;
  created_at: Date | null;
  last_accessed_at: Date | null;
  metadata: unknown;
};
type Listing = {
  bucket: string;
  prefix: string;
  search: string;
  column: string;
  descending: boolean;
  limit: number;
  offset: number;
};

const COLUMNS = ['name', 'updated_at', 'created_at', 'last_accessed_at'];

export const listObjects: Handler = async ({ raw, bucket, caller, service }) => {
  const body = await json(raw);
  const folder = String(body.prefix ?? '');
  const prefix = folder && !folder.endsWith('/') ? `${folder}/` : folder;
  const listing: Listing = {
    bucket,
    prefix,
    search: String(body.search ?? ''),
    ...page(body, 100),
  };
  const entries = await service.db.asCaller(caller, 'object.list', (sql) => folders(sql, listing));
  return Response.json(entries);
};

export const listObjectsV2: Handler = async ({ raw, bucket, caller, service }) => {
  const body = await json(raw);
  const prefix = String(body.prefix ?? '');
  const cut = prefix.lastIndexOf('/') + 1;
  const cursor = typeof body.cursor === 'string' ? Buffer.from(body.cursor, 'base64url') : '';
  const { limit, ...order } = page({ ...body, offset: Number(String(cursor)) || 0 }, 1000);
  const listing: Listing = {
    bucket,
    prefix: prefix.slice(0, cut),
    search: prefix.slice(cut),
    ...order,
    limit: limit + 1,
  };
  const query = body.with_delimiter ? folders : flat;
  const found = await service.db.asCaller(caller, 'object.list_v2', (sql) => query(sql, listing));
  const hasNext = found.length > limit;
  const keyed = found.slice(0, limit).map((entry) => ({
    ...entry,
    name: listing.prefix + entry.name,
    key: listing.prefix + entry.name,
  }));
  return Response.json({
    hasNext,
    folders: keyed
      .filter(({ id }) => !id)
      .map(({ name }) => ({ name: `${name}/`, key: `${name}/` })),
    objects: keyed.filter(({ id }) => id),
    ...(hasNext && {
      nextCursor: Buffer.from(String(listing.offset + limit)).toString('base64url'),
    }),
  });
};

function page(body: Record<string, unknown>, usual: number) {
  const sortBy = typeof body.sortBy === 'object' && body.sortBy ? { ...body.sortBy } : {};
  const { column, order } = sortBy as { column?: unknown; order?: unknown };
  return {
    column: COLUMNS.find((one) => one === column) ?? 'name',
    descending: order === 'desc',
    limit: Math.min(Math.max(Number(body.limit) || usual, 1), 1500),
    offset: Math.max(Number(body.offset) || 0, 0),
  };
}

/** One level below the prefix: files as they are, everything deeper folded into its folder. */
function folders(sql: Sql, { prefix, search, ...listing }: Listing) {
  const depth = search.split('/').length;
  return sql<Entry[]>`
    with matched as (
      select *, substr(name, ${prefix.length + 1}) as rest from storage.objects
      where bucket_id = ${listing.bucket} and name ilike ${pattern(prefix + search)}
    ), split as (
      select *, string_to_array(rest, '/') as steps from matched
    )
    select name, id, updated_at, created_at, last_accessed_at, metadata from (
      select array_to_string(steps[1:${depth}], '/') as name, null::uuid as id,
        null::timestamptz as updated_at, null::timestamptz as created_at,
        null::timestamptz as last_accessed_at, null::jsonb as metadata
      from split where cardinality(steps) > ${depth} group by 1
      union all
      select rest, id, updated_at, created_at, last_accessed_at, metadata
      from split where cardinality(steps) <= ${depth}
    ) entries
    order by ${ordering(sql, listing)} limit ${listing.limit} offset ${listing.offset}`;
}

function flat(sql: Sql, { prefix, search, ...listing }: Listing) {
  return sql<Entry[]>`
    select substr(name, ${prefix.length + 1}) as name, id, updated_at, created_at,
      last_accessed_at, metadata
    from storage.objects
    where bucket_id = ${listing.bucket} and name like ${pattern(prefix + search)}
    order by ${ordering(sql, listing)} limit ${listing.limit} offset ${listing.offset}`;
}

function ordering(sql: Sql, { column, descending }: { column: string; descending: boolean }) {
  const direction = descending ? sql`desc` : sql`asc`;
  if (column === 'name') return sql`lower(name) collate "C" ${direction}, name`;
  return sql`(id is not null), ${sql(column)} ${direction}, name`;
}

function pattern(prefix: string): string {
  return `${prefix.replace(/[\\%_]/g, '\\$&')}%`;
}
