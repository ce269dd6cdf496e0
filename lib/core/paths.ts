/** A place inside the app to go on to, or home: never another origin, whatever the query string says. */
export function safeNext(next: unknown, home = '/'): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[\w\-./?=&%~:]*$/.test(next)) return home;
  if (/%(?:0|1|5c|2f)/i.test(next) || next.includes('..')) return home;
  return next;
}
