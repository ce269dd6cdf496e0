import { randomUUID } from 'node:crypto';
import { FileStore } from '@tus/file-store';
import { Metadata, Server, type Upload } from '@tus/server';
import { StorageFailure } from './failure.ts';
import { parsed } from './upload.body.ts';
import type { StorageRequest } from './request.ts';
import { authorize, draftOf, finish, limitFor } from './resumable.rules.ts';
import type { Service } from './service.ts';

const DAY = 24 * 60 * 60 * 1000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PATH = '/storage/v1/upload/resumable';

export type Resumable = {
  handle(request: StorageRequest): Promise<Response>;
  sweep(): Promise<unknown>;
};

/** Uploads in pieces (the tus protocol), which survive a dropped line and a restart of the gateway. */
export function openResumable(service: Service): Resumable {
  const store = new FileStore({
    directory: service.disk.uploads,
    expirationPeriodInMilliseconds: DAY,
  });
  const asked = new WeakMap<object, StorageRequest>();
  const askedBy = (raw: object) => {
    const request = asked.get(raw);
    if (!request) throw new Error('A tus hook ran without its request.');
    return request;
  };

  const server = new Server({
    path: PATH,
    datastore: store,
    disableTerminationForFinishedUploads: true,
    respectForwardedHeaders: true,
    allowedHeaders: ['Authorization', 'X-Upsert', 'Upload-Expires', 'ApiKey', 'x-signature'],
    namingFunction: () => randomUUID(),
    getFileIdFromRequest: (_raw, last) => (last && UUID.test(last) ? last : undefined),
    generateUrl: (raw, { proto, host, id }) =>
      `${proto}://${host}${PATH}${new URL(raw.url).pathname.endsWith('/sign') ? '/sign' : ''}/${id}`,
    maxSize: async (raw, id) => {
      const metadata = await metadataOf(raw, id);
      return metadata?.bucketName ? limitFor(service, metadata.bucketName) : service.maxSize;
    },
    onIncomingRequest: async (raw, id) => {
      if (raw.method === 'OPTIONS') return;
      if (raw.method === 'HEAD') return finishIfLost(askedBy(raw), id);
      const metadata = await metadataOf(raw, id);
      await authorize(askedBy(raw), metadata ?? {}, raw.method === 'POST');
    },
    onUploadCreate: async (raw, upload) => ({
      metadata: await draftOf(askedBy(raw), upload.metadata ?? {}, upload.size),
    }),
    onUploadFinish: async (_raw, upload) => {
      await finish(service, upload);
      return { headers: { 'Tus-Complete': '1' } };
    },
    onResponseError: (_raw, error) => {
      if (!(error instanceof StorageFailure)) return undefined;
      return { status_code: error.statusCode, body: error.message };
    },
  });

  async function metadataOf(raw: Request, id: string | null): Promise<Upload['metadata']> {
    if (raw.method === 'POST') {
      return Metadata.parse(raw.headers.get('upload-metadata') ?? undefined);
    }
    return id ? (await store.getUpload(id)).metadata : undefined;
  }

  /** The last bytes may have arrived while their answer got lost: asking where we are completes it. */
  async function finishIfLost({ service: { db } }: StorageRequest, id: string) {
    const upload = await store.getUpload(id);
    if (upload.size === undefined || upload.offset !== upload.size) return;
    const [known] = await db.asOwner(
      (sql) => sql`select 1 from storage.objects where version = ${id}`,
    );
    if (!known && parsed(upload.metadata?.grant)) await finish(service, upload);
  }

  return {
    handle: (request) => {
      asked.set(request.raw, request);
      return server.handleWeb(request.raw);
    },
    sweep: () => server.cleanUpExpiredUploads(),
  };
}
