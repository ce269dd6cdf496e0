import { mustBeKey } from './keys.ts';
import { findObject } from './objects.ts';
import { json, seconds, strings, type Handler } from './request.ts';
import { nameOf, transformIn } from './transform.ts';

const UNREADABLE = 'Either the object does not exist or you do not have access to it';

export const signObject: Handler = async ({ raw, bucket, name, caller, service }) => {
  const { transform, ...body } = await json(raw);
  const expiresIn = seconds(body.expiresIn);
  mustBeKey(name);
  await service.db.asCaller(caller, 'object.sign', (sql) => findObject(sql, bucket, name));
  const url = `${bucket}/${name}`;
  if (typeof transform === 'object' && transform !== null) {
    const transformations = nameOf(transformIn({ ...transform }));
    const token = await service.signer.sign({ url, scope: 'render', transformations }, expiresIn);
    return Response.json({ signedURL: `/render/image/sign/${url}?token=${token}` });
  }
  const token = await service.signer.sign({ url, scope: 'download' }, expiresIn);
  return Response.json({ signedURL: `/object/sign/${url}?token=${token}` });
};

export const signObjects: Handler = async ({ raw, bucket, caller, service }) => {
  const body = await json(raw);
  const expiresIn = seconds(body.expiresIn);
  const paths = strings(body.paths, 'paths');
  const found = await service.db.asCaller(
    caller,
    'object.sign_many',
    (sql) => sql<{ name: string }[]>`
      select name from storage.objects where bucket_id = ${bucket} and name = any(${paths})`,
  );
  const names = new Set(found.map(({ name }) => name));
  const signed = paths.map(async (path) => {
    if (!names.has(path)) return { error: UNREADABLE, path, signedURL: null };
    const url = `${bucket}/${path}`;
    const token = await service.signer.sign({ url, scope: 'download' }, expiresIn);
    return { error: null, path, signedURL: `/object/sign/${url}?token=${token}` };
  });
  return Response.json(await Promise.all(signed));
};
