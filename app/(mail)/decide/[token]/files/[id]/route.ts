import { z } from 'zod';
import { knock } from '@/lib/core/doors';
import { env } from '@/lib/core/env';

type Props = { params: Promise<{ token: string; id: string }> };

const Found = z.object({
  url: z.string().startsWith('/storage/'),
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
});
const SHOWN = /^(image|audio|video)\//;
const headers = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};

/** A file of the item that a mail's link opens, while it opens it. */
export async function GET(request: Request, { params }: Props) {
  const { token, id } = await params;
  const { status, body } = await knock('link_file', { token, file: id });
  if (status === 429) return new Response('Too many tries', { status, headers });
  if (status !== 200) return new Response('Not found', { status: 404, headers });
  const { url, name, mime, bytes } = Found.parse(body);
  const stored = await fetch(new URL(url, env().NEXT_PUBLIC_SUPABASE_URL), {
    cache: 'no-store',
    signal: request.signal,
  });
  if (!stored.ok) throw new Error(`storage answered ${stored.status}`);
  return new Response(stored.body, {
    headers: {
      ...headers,
      'content-type': mime,
      'content-length': stored.headers.get('content-length') ?? String(bytes),
      'content-disposition': `${SHOWN.test(mime) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
