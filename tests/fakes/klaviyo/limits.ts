/** Calls allowed per second, per minute and per day; the day only for some endpoints. */
export type Limit = { burst: number; steady: number; daily?: number };
type Window = { seconds: number; allowed: number };

/** Klaviyo's fixed windows: one counter per account, endpoint and window. */
export class RateLimits {
  private counters = new Map<string, { from: number; used: number }>();

  take(key: string, limit: Limit, now: Date) {
    const windows = windowsOf(limit).map((window) => ({ ...window, ...this.at(key, window, now) }));
    const full = windows.filter((window) => window.counter.used >= window.allowed);
    if (full.length > 0) {
      return {
        granted: false as const,
        retryAfter: Math.max(...full.map((window) => window.resetsIn)),
      };
    }
    for (const window of windows) window.counter.used += 1;
    const steady = windows.find((window) => window.seconds === 60);
    return {
      granted: true as const,
      headers: {
        'RateLimit-Limit': `${limit.steady}, ${windows.map((w) => `${w.allowed};w=${w.seconds}`).join(', ')}`,
        'RateLimit-Remaining': String(limit.steady - (steady?.counter.used ?? 0)),
        'RateLimit-Reset': String(steady?.resetsIn ?? 0),
      },
    };
  }

  private at(key: string, window: Window, now: Date) {
    const length = window.seconds * 1000;
    const from = Math.floor(now.getTime() / length) * length;
    const name = `${key}|${window.seconds}`;
    let counter = this.counters.get(name);
    if (counter?.from !== from) {
      counter = { from, used: 0 };
      this.counters.set(name, counter);
    }
    return { counter, resetsIn: Math.max(1, Math.ceil((from + length - now.getTime()) / 1000)) };
  }
}

function windowsOf({ burst, steady, daily }: Limit): Window[] {
  return [
    { seconds: 1, allowed: burst },
    { seconds: 60, allowed: steady },
    ...(daily ? [{ seconds: 86_400, allowed: daily }] : []),
  ];
}
