import { Readable } from 'node:stream';
import { published, readable } from './download.ts';
import { StorageFailure } from './failure.ts';
import { findObject, type StoredObject } from './objects.ts';
import type { Handler, StorageRequest } from './request.ts';
import { nameOf, type Transform, transformIn, transformNamed } from './transform.ts';

/** A picture made smaller, as the hosted image transformation does it. */
export const render: Handler = async (request) =>
  serve(
    request,
    await readable(request, 'object.get_authenticated'),
    transformIn(Object.fromEntries(request.query)),
  );

export const renderPublic: Handler = async (request) =>
  serve(request, await published(request), transformIn(Object.fromEntries(request.query)));

/** The address says how; whoever has it can ask for no other size, and not for the original. */
export const renderSigned: Handler = async (request) => {
  const { bucket, name, query, service } = request;
  const url = `${bucket}/${name}`;
  const signed = await service.signer.verify(query.get('token') ?? '', 'render', url);
  const object = await service.db.asOwner((sql) => findObject(sql, bucket, name));
  return serve(request, object, transformNamed(signed.transformations ?? ''));
};

// Nothing may be larger in memory than this, and no two at once: it is somebody's laptop.
const MOST_PIXELS = 50_000_000;
let busy: Promise<unknown> = Promise.resolve();

async function serve(
  { raw, service }: StorageRequest,
  { version, metadata }: StoredObject,
  wanted: Transform,
): Promise<Response> {
  const webp = !wanted.origin && (raw.headers.get('accept') ?? '').includes('image/webp');
  const mimetype = metadata?.mimetype ?? '';
  const name = `${nameOf(wanted)}.${webp ? 'webp' : 'same'}`;
  const make = () => draw(service.disk.source(version), wanted, webp);
  if (!(await service.disk.hasRendered(version, name))) {
    busy = busy
      .catch(() => {})
      .then(async () => {
        if (!(await service.disk.hasRendered(version, name)))
          await service.disk.keepRendered(version, name, await make());
      });
    await busy;
  }
  const { size, bytes } = await service.disk.readRendered(version, name);
  // Node declares the same ReadableStream a second time.
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'content-type': webp ? 'image/webp' : mimetype,
      'content-length': String(size),
      'cache-control': metadata?.cacheControl ?? 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  });
}

async function draw(path: string, { width, height, resize, quality }: Transform, webp: boolean) {
  const { default: sharp } = await import('sharp'); // most of what runs here never draws
  sharp.cache(false);
  sharp.concurrency(1);
  const fit = resize === 'contain' ? 'inside' : resize;
  try {
    const picture = sharp(path, { limitInputPixels: MOST_PIXELS });
    const { format } = await picture.metadata();
    return await picture
      .autoOrient()
      .resize({ width, height, fit, withoutEnlargement: true })
      .toFormat(webp ? 'webp' : format, { quality })
      .toBuffer();
  } catch {
    throw new StorageFailure(422, 'InvalidRequest', 'The source image cannot be transformed');
  }
}
