import type { LocalContext } from '../context.ts';
import { callerOf } from './caller.ts';
import { asFailure, failureResponse, StorageFailure } from './failure.ts';
import type { StorageRequest } from './request.ts';
import { openResumable, type Resumable } from './resumable.ts';
import { match } from './routes.ts';
import { openService, type Service } from './service.ts';
import { sweepOrphans } from './sweep.ts';
import { discard } from './upload.body.ts';

const PREFIX = /^\/storage\/v1/;
const HOUR = 60 * 60 * 1000;

/** `/storage/v1` as @supabase/storage-js and tus-js-client speak it. */
export function createStorage(ctx: LocalContext): (request: Request) => Promise<Response> {
  const service = openService(ctx);
  const resumable = openResumable(service);
  keepTidy(service, resumable);

  return async (raw) => {
    try {
      const { pathname, searchParams } = new URL(raw.url);
      const path = pathname.replace(PREFIX, '');
      const caller = await callerOf(ctx, raw);
      const request: StorageRequest = {
        raw,
        caller,
        service,
        query: searchParams,
        bucket: '',
        name: '',
      };
      if (/^\/upload\/resumable(\/|$)/.test(path)) return await resumable.handle(request);
      if (path === '/status') return Response.json({ status: 'ok' });
      const found = match(raw.method, path);
      if (!found)
        throw new StorageFailure(404, 'NotFound', `Route ${raw.method}:${path} not found`);
      return await found.handler({ ...request, bucket: found.bucket, name: found.name });
    } catch (error) {
      if (raw.body && !raw.body.locked) await discard(raw.body).catch(() => {});
      const failure = asFailure(error);
      if (failure instanceof StorageFailure) return failureResponse(failure);
      ctx.log('storage', error instanceof Error ? (error.stack ?? error.message) : String(error));
      return failureResponse(new StorageFailure(500, 'InternalError', 'Internal server error'));
    }
  };
}

function keepTidy(service: Service, resumable: Resumable) {
  const tidy = () =>
    Promise.all([resumable.sweep(), sweepOrphans(service)]).catch((error: unknown) =>
      service.ctx.log('storage', `sweep failed: ${error instanceof Error ? error.message : error}`),
    );
  setInterval(tidy, HOUR).unref();
}
