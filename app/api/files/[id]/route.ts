import { findSession } from '@/lib/core/session';
import { findFile } from '@/lib/files/queries';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOTHING = new Response('Not found', { status: 404 });

type Props = { params: Promise<{ id: string }> };

/** A stored file, for whoever may see its row. Its bytes never change, so a browser may keep them. */
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
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${file.id}"`,
    },
  });
}
