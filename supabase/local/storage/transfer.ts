import { randomUUID } from 'node:crypto';
import { noSuchKey } from './failure.ts';
import { mustBeKey } from './keys.ts';
import { findObject, mayUpload, record, type Draft } from './objects.ts';
import { json, required, type Handler, type StorageRequest } from './request.ts';
import { userMetadataIn } from './upload.body.ts';

export const moveObject: Handler = async (request) => {
  const { from, to } = await endpoints(request);
  const { caller, service } = request;
  const id = await service.db.asCaller(caller, 'object.move', async (sql) => {
    await findObject(sql, from.bucket, from.name);
    const [moved] = await sql<{ id: string }[]>`
      update storage.objects set bucket_id = ${to.bucket}, name = ${to.name},
        owner_id = coalesce(${caller.owner ?? null}, owner_id)
      where bucket_id = ${from.bucket} and name = ${from.name} returning id`;
    if (!moved) throw noSuchKey();
    return moved.id;
  });
  return Response.json({ message: 'Successfully moved', Id: id, Key: to.name });
};

export const copyObject: Handler = async (request) => {
  const { from, to, body } = await endpoints(request);
  const { raw, caller, service } = request;
  const origin = await service.db.asCaller(caller, 'object.copy', (sql) =>
    findObject(sql, from.bucket, from.name),
  );
  const keep = body.copyMetadata !== false;
  const changes = typeof body.metadata === 'object' && !keep ? body.metadata : {};
  const draft: Draft = {
    ...to,
    owner: caller.owner,
    upsert: raw.headers.get('x-upsert') === 'true',
    metadata: { ...origin.metadata, ...changes },
    userMetadata: keep ? origin.user_metadata : userMetadataIn(raw.headers),
  };
  await mayUpload(service, caller, 'object.copy', draft);
  const version = randomUUID();
  await service.disk.duplicate(origin.version, version);
  const { size = 0, eTag = '""' } = origin.metadata ?? {};
  const id = await record(service, draft, version, { size, eTag });
  return Response.json({
    Id: id,
    Key: `${to.bucket}/${to.name}`,
    id,
    name: to.name,
    bucket_id: to.bucket,
    version,
  });
};

async function endpoints({ raw }: StorageRequest) {
  const body = await json(raw);
  const bucket = required(body, 'bucketId');
  const name = required(body, 'sourceKey');
  const destination = typeof body.destinationBucket === 'string' ? body.destinationBucket : bucket;
  return {
    body,
    from: { bucket, name },
    to: { bucket: destination, name: mustBeKey(body.destinationKey) },
  };
}
