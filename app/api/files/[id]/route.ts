import { z } from 'zod';
import { findSession } from '@/lib/core/session';
import { signFile } from '@/lib/files/signed';

type Context = { params: Promise<{ id: string }> };

const missing = () => new Response('Not found', { status: 404 });

export async function GET(_: Request, { params }: Context) {
  const id = z.uuid().safeParse((await params).id);
  const session = id.success ? await findSession() : null;
  if (!id.success || !session) return missing();

  const link = await signFile(session.db, session.agency.id, id.data);
  if (!link) return missing();
  return new Response(null, {
    status: 307,
    headers: { location: link, 'cache-control': 'private, no-store' },
  });
}
