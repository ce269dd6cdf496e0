import { authError } from '../answers.ts';

export type Limit = { burst: number; perMinute: number };

const LIMITED = /^\/(token|signup|otp|magiclink|recover|resend|verify|invite)$/;
const REFRESHES_PER_SIGN_IN = 20;

/** `30/30` is a burst of 30 and 30 a minute after it; `off` is no limit. */
export function parseLimit(setting = '30/30'): Limit | null {
  if (setting === 'off') return null;
  const [burst, perMinute] = setting.split('/').map(Number);
  if (!burst || !perMinute)
    throw new Error(`AUTH_RATE_LIMIT "${setting}" is neither 30/30 nor off.`);
  return { burst, perMinute };
}

/** One token bucket per address and kind; refreshing is cheap and frequent, guessing is neither. */
export function createLimiter(limit: Limit | null, now = Date.now) {
  const buckets = new Map<string, { tokens: number; at: number }>();

  return (path: string, refreshing: boolean, address: string): Response | null => {
    if (!limit || !LIMITED.test(path)) return null;
    const factor = refreshing ? REFRESHES_PER_SIGN_IN : 1;
    const key = `${refreshing ? 'refresh' : 'enter'} ${address}`;
    const rate = (limit.perMinute * factor) / 60_000;
    const full = limit.burst * factor;
    const bucket = buckets.get(key) ?? { tokens: full, at: now() };
    const tokens = Math.min(full, bucket.tokens + (now() - bucket.at) * rate);
    if (buckets.size > 10_000) buckets.clear();
    buckets.set(key, { tokens: Math.max(0, tokens - 1), at: now() });
    if (tokens >= 1) return null;
    const refusal = authError(429, 'over_request_rate_limit', 'Request rate limit reached');
    refusal.headers.set('Retry-After', String(Math.ceil((1 - tokens) / rate / 1000)));
    return refusal;
  };
}
