import { accessDenied } from './failure.ts';
import { findObject } from './objects.ts';
import { json, strings, type Handler } from './request.ts';
import type { Service } from './service.ts';

export const removeObject: Handler = async ({ bucket, name, caller, service }) => {
  await service.db.asOwner((sql) => findObject(sql, bucket, name));
  const removed = await service.db.asCaller(
    caller,
    'object.delete',
    (sql) => sql<{ version: string | null }[]>`
      delete from storage.objects where bucket_id = ${bucket} and name = ${name} returning version`,
  );
  if (removed.length === 0) throw accessDenied();
  await forget(service, removed);
  return Response.json({ message: 'Successfully deleted' });
};

export const removeObjects: Handler = async ({ raw, bucket, caller, service }) => {
  const names = strings((await json(raw)).prefixes, 'prefixes');
  const removed = await service.db.asCaller(
    caller,
    'object.delete_many',
    (sql) => sql<{ version: string | null }[]>`
      delete from storage.objects where bucket_id = ${bucket} and name = any(${names}) returning *`,
  );
  await forget(service, removed);
  return Response.json(removed);
};

export async function forget(service: Service, rows: readonly { version: string | null }[]) {
  for (const { version } of rows) if (version) await service.disk.remove(version);
}
