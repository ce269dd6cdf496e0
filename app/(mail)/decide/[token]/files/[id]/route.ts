import { z } from 'zod';
import { knock } from '@/lib/core/doors';
import { env } from '@/lib/core/env';
import { previewWidthIn } from '@/lib/files/preview';

type Props = { params: Promise<{ token: string; id: string }> };

const Found = z.object({
  url: z.string().startsWith('/storage/'),
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
});
const RENDERED = '/storage/v1/render/';
const SHOWN = /^(image|audio|video)\//;
const headers = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};

/** To the file as it is. */
function redirect(request: Request) {
  const { pathname } = new URL(request.url);
  return new Response(null, { status: 302, headers: { ...headers, location: pathname } });
}

/** A file of the item that a mail's link opens, while it opens it; a picture as wide as it is asked for. */
export async function GET(request: Request, { params }: Props) {
  const { token, id } = await params;
  const width = previewWidthIn(new URL(request.url).searchParams);
  const accept = request.headers.get('accept') ?? '*/*';
  const { status, body } = await knock('link_file', { token, file: id, width });
  if (status === 429) return new Response('Too many tries', { status, headers });
  if (status !== 200) return new Response('Not found', { status: 404, headers });
  const { url, name, mime, bytes } = Found.parse(body);
  const smaller = url.startsWith(RENDERED);
  const stored = await fetch(new URL(url, env().NEXT_PUBLIC_SUPABASE_URL), {
    cache: 'no-store',
    headers: { accept },
    signal: request.signal,
  });
  // Not every storage makes pictures smaller, and none makes every picture smaller.
  if (!stored.ok && smaller) return redirect(request);
  if (!stored.ok) throw new Error(`storage answered ${stored.status}`);
  return new Response(stored.body, {
    headers: {
      ...headers,
      'content-type': (smaller && stored.headers.get('content-type')) || mime,
      ...(smaller
        ? {}
        : { 'content-length': stored.headers.get('content-length') ?? String(bytes) }),
      'content-disposition': `${SHOWN.test(mime) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
