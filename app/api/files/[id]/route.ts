import { findSession } from '@/lib/core/session';
import { readLink } from '@/lib/files/link';
import { findFile, openFile } from '@/lib/files/queries';

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

type Props = { params: Promise<{ id: string }> };

/** A stored file, for whoever may see its row. Its bytes never change, but who may see them does: a browser asks again. */
export async function GET(request: Request, { params }: Props) {
  const { id } = await params;
  const session = await findSession();
  const file = session && UUID.test(id) ? await findFile(session.db, id) : null;
  if (!session || !file) return NOTHING.clone();
  const link = readLink(new URL(request.url).searchParams, { file: id, person: session.userId });
  if (link === 'ended') return ENDED.clone();
  if (request.headers.get('if-none-match') === `"${file.id}"`) {
    return new Response(null, { status: 304 });
  }
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
      etag: `"${file.id}"`,
    },
  });
}
