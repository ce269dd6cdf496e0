import { findSession } from '@/lib/core/session';
import { findFile } from '@/lib/files/queries';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOTHING = new Response('Not found', {
  status: 404,
  headers: { 'cache-control': 'private, no-store' },
});
// Only pictures are shown by a browser itself; a PDF may hold scripts.
const SHOWN = /^image\//;

type Props = { params: Promise<{ id: string }> };

/** A stored file, for whoever may see its row. Its bytes never change, but who may see them does: a browser asks again. */
export async function GET(request: Request, { params }: Props) {
  const { id } = await params;
  const session = await findSession();
  const file = session && UUID.test(id) ? await findFile(session.db, id) : null;
  if (!session || !file) return NOTHING.clone();
  if (request.headers.get('if-none-match') === `"${file.id}"`) {
    return new Response(null, { status: 304 });
  }
  const { data, error } = await session.db.storage.from('files').download(file.object_key);
  if (error) throw error;
  return new Response(data.stream(), {
    headers: {
      'content-type': file.mime,
      'content-length': String(file.bytes),
      'content-disposition': `${SHOWN.test(file.mime) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      vary: 'cookie',
      etag: `"${file.id}"`,
    },
  });
}
