const development = process.env.NODE_ENV === 'development';

/** Scripts only by nonce; connections only to ourselves and to Supabase. */
export function contentSecurityPolicy(nonce: string, supabaseUrl: string): string {
  const supabase = new URL(supabaseUrl).origin;
  const live = supabase.replace(/^http/, 'ws');
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data: ${supabase}`,
    // blob: how long a recording lasts is read before it is uploaded.
    `media-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self' ${supabase} ${live}${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
