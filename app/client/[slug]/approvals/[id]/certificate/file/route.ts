import { certificateFile } from '@/lib/portal/certificate-file';
import { provenBy } from '@/lib/portal/proven';
import { findCertificate } from '@/lib/portal/queries/certificate';
import { openPortal } from '@/lib/portal/queries/portal';

type Props = { params: Promise<{ slug: string; id: string }> };

/** The certificate to keep: one sheet that is read without us. */
export async function GET(_request: Request, { params }: Props) {
  const { slug, id } = await params;
  const portal = await openPortal(slug);
  const found = await findCertificate(portal, id);
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
  if (!found) return new Response('Not found', { status: 404, headers });
  return new Response(certificateFile(provenBy(found, portal)), {
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'content-disposition': `attachment; filename="certificate-${found.content_hash.slice(0, 12)}.html"`,
    },
  });
}
