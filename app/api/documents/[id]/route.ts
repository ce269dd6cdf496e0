import { NextResponse } from 'next/server';
import { findSession } from '@/lib/core/session';
import { isUuid } from '@/lib/core/uuid';
import { findLibraryFile } from '@/lib/content/library';
import { downloadAddress } from '@/lib/files/link';

type Props = { params: Promise<{ id: string }> };

/** A document of a client's library leads to a download link of the moment, made for whoever asks. */
export async function GET(_request: Request, { params }: Props) {
  const { id } = await params;
  const session = await findSession();
  const file = session && isUuid(id) ? await findLibraryFile(session.db, id) : null;
  const headers = { 'cache-control': 'private, no-store' };
  if (!session || !file) return new Response('Not found', { status: 404, headers });
  const location = downloadAddress({ file, person: session.userId });
  return new NextResponse(null, { status: 307, headers: { ...headers, location } });
}
