import { findSession } from '@/lib/core/session';
import { readLink } from '@/lib/files/link';
import { isShrunk, previewWidthIn } from '@/lib/files/preview';
import { findFile, openFile, openPreview } from '@/lib/files/queries';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOTHING = new Response('Not found', {
  status: 404,
  headers: { 'cache-control': 'private, no-store' },
});
const ENDED = new Response('This link has ended. Open the file from its page again.', {
  status: 410,
  headers: { 'cache-control': 'private, no-store', 'content-type': 'text/plain; charset=utf-8' },
});
// Only pictures, sound and film are shown by a browser itself; a PDF may hold scripts.
const SHOWN = /^(image|audio|video)\//;

/** A smaller self of a picture. */
function shown({ body, headers }: Response, { etag, mime }: { etag: string; mime: string }) {
  return new Response(body, {
    headers: {
      'content-type': headers.get('content-type') ?? mime,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      vary: 'cookie, accept',
      etag,
    },
  });
}

type Props = { params: Promise<{ id: string }> };

/** A stored file, for whoever may see its row. Its bytes never change, but who may see them does: a browser asks again. */
export async function GET(request: Request, { params }: Props) {
  const { id } = await params;
  const session = await findSession();
  const file = session && UUID.test(id) ? await findFile(session.db, id) : null;
  if (!session || !file) return NOTHING.clone();
  const query = new URL(request.url).searchParams;
  const link = readLink(query, { file: id, person: session.userId });
  if (link === 'ended') return ENDED.clone();
  const width = link === 'none' && isShrunk(file.mime) ? previewWidthIn(query) : null;
  const etag = width ? `"${file.id}-${width}"` : `"${file.id}"`;
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304 });
  const preview =
    width &&
    (await openPreview(session.db, file, {
      width,
      accept: request.headers.get('accept') ?? '*/*',
      signal: request.signal,
    }));
  if (preview) return shown(preview, { etag, mime: file.mime });
  const stored = await openFile(session.db, file, {
    range: request.headers.get('range'),
    signal: request.signal,
  });
  if (!stored.ok && stored.status !== 416) throw new Error(`storage answered ${stored.status}`);
  const inline = SHOWN.test(file.mime) && link === 'none';
  const piece = stored.headers.get('content-range');
  return new Response(stored.body, {
    status: stored.status,
    headers: {
      'content-type': file.mime,
      'content-length': stored.headers.get('content-length') ?? String(file.bytes),
      ...(piece ? { 'content-range': piece } : {}),
      'accept-ranges': 'bytes',
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': link === 'none' ? 'private, max-age=300' : 'private, no-store',
      vary: 'cookie',
      etag,
    },
  });
}
