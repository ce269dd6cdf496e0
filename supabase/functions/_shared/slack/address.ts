const SLACK = 'https://hooks.slack.com';
const PATH = /^\/services\/T[A-Z0-9]{6,20}\/B[A-Z0-9]{6,20}\/[A-Za-z0-9]{16,64}$/;

/**
 * An incoming webhook's address, or null: only ever Slack's own host, so that nobody can point us at a machine of
 * theirs or inside our network. Tests put a loopback server in Slack's place.
 */
export function webhookUrl(text: string, base = SLACK): string | null {
  if (!URL.canParse(text.trim())) return null;
  const { origin, pathname, search, hash, username, password } = new URL(text.trim());
  if (origin !== new URL(base).origin || search || hash || username || password) return null;
  return PATH.test(pathname) ? `${origin}${pathname}` : null;
}
