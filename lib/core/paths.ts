const LONGEST = 2000;
const INSIDE = /^\/(?![/\\])[\w\-./?=&%~:]*$/;
// Empty and dot segments, and encodings of slash, dot, backslash, percent and control characters: harmless until a
// browser, a router or a proxy resolves them and lands on another host.
const SLIPPERY = /\/\/|\.\.|\/\.(?:[/?]|$)|%(?:[01]|2[ef]|25|5c|7f)|%(?![0-9a-f]{2})/i;

/** A place inside the app to go on to, or home: never another origin, whatever the query string says. */
export function safeNext(next: unknown, home = '/'): string {
  if (typeof next !== 'string' || next.length > LONGEST) return home;
  return INSIDE.test(next) && !SLIPPERY.test(next) ? next : home;
}
