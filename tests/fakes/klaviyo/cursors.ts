import { randomBytes } from 'node:crypto';

/** Opaque page cursors: only good for the very query that they were given for. */
export class Cursors {
  private pages = new Map<string, { query: string; offset: number }>();

  offsetOf(cursor: string | undefined, query: string): number | null {
    if (!cursor) return 0;
    const page = this.pages.get(cursor);
    return page?.query === query ? page.offset : null;
  }

  page<T>(items: T[], offset: number, size: number, query: string) {
    const next = offset + size < items.length ? randomBytes(24).toString('base64url') : null;
    if (next) this.pages.set(next, { query, offset: offset + size });
    return { items: items.slice(offset, offset + size), next };
  }

  forget() {
    this.pages.clear();
  }
}
