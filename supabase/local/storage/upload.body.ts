import { MOST_EXCESS } from './disk.ts';
import { invalidRequest, tooLarge } from './failure.ts';
import { boundaryOf, readForm } from './multipart.ts';

export type UploadBody = {
  isForm: boolean;
  mimetype: string;
  cacheControl: string;
  contentLength: number | undefined;
  userMetadata: Record<string, unknown> | null;
  bytes: AsyncIterable<Uint8Array>;
};

const MAX_USER_METADATA = 1 << 20;

export async function readUpload(request: Request): Promise<UploadBody> {
  const contentType = request.headers.get('content-type') ?? '';
  const bytes: AsyncIterable<Uint8Array> = request.body ?? empty();
  const length = Number(request.headers.get('content-length') ?? NaN);
  const contentLength = Number.isFinite(length) ? length : undefined;
  const boundary = boundaryOf(contentType);
  if (contentType.startsWith('multipart/form-data') && boundary) {
    const form = await readForm(bytes, boundary);
    const cacheTime = form.fields.get('cacheControl');
    return {
      isForm: true,
      mimetype: form.fields.get('contentType') || form.mimetype,
      cacheControl: cacheTime ? `max-age=${cacheTime}` : 'no-cache',
      contentLength,
      userMetadata: parsed(form.fields.get('metadata') ?? form.fields.get('userMetadata')),
      bytes: form.file,
    };
  }
  return {
    isForm: false,
    mimetype: contentType || 'application/octet-stream',
    cacheControl: request.headers.get('cache-control') ?? 'no-cache',
    contentLength,
    userMetadata: userMetadataIn(request.headers),
    bytes,
  };
}

export function userMetadataIn(headers: Headers): Record<string, unknown> | null {
  const encoded = headers.get('x-metadata');
  return encoded ? parsed(Buffer.from(encoded, 'base64').toString('utf8')) : null;
}

/** Hosted Storage ignores metadata it cannot read instead of refusing the upload. */
export function parsed(text: string | null | undefined): Record<string, unknown> | null {
  if (!text) return null;
  if (Buffer.byteLength(text) > MAX_USER_METADATA) throw tooLarge();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Lets a refused client finish sending, so that it reads the refusal and not a broken pipe. */
export async function discard(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  let seen = 0;
  for await (const chunk of bytes) {
    seen += chunk.byteLength;
    if (seen > MOST_EXCESS) return;
  }
}

async function* empty(): AsyncGenerator<Uint8Array> {
  throw invalidRequest('No content provided');
}
