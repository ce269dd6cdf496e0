import { findCertificate } from '@/lib/portal/queries/certificate';
import { openPortal } from '@/lib/portal/queries/portal';

type Props = { params: Promise<{ slug: string; id: string }> };

/** What was approved, letter by letter as it was hashed. */
export async function GET(_request: Request, { params }: Props) {
  const { slug, id } = await params;
  const found = await findCertificate(await openPortal(slug), id);
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
  if (!found?.proof) return new Response('Not found', { status: 404, headers });
  return new Response(found.proof.content, {
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="approved-${found.content_hash.slice(0, 12)}.json"`,
    },
  });
}
