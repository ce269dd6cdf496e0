import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { noSuchKey, tooLarge } from './failure.ts';

export const MOST_EXCESS = 64 << 20;
const VERSION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type Written = { size: number; eTag: string };
export type Disk = ReturnType<typeof openDisk>;

/** Bytes are keyed by a version we chose, never by a name somebody sent, and never change. */
export function openDisk(dir: string) {
  const root = join(dir, 'storage');

  function pathOf(version: string | null): string {
    if (!version || !VERSION.test(version)) throw noSuchKey();
    return join(root, 'objects', version.slice(0, 2), version);
  }

  /** Its smaller selves lie in a folder of their own and go with it. */
  function renderedAs(version: string | null, name: string): string {
    const [folder = '', own = ''] = pathOf(version).split(sep).slice(-2);
    return join(root, 'rendered', folder, own, name);
  }

  async function place(version: string): Promise<string> {
    const path = pathOf(version);
    await mkdir(dirname(path), { recursive: true });
    return path;
  }

  return {
    root,
    uploads: join(root, 'uploads'),

    async write(version: string, bytes: AsyncIterable<Uint8Array>, limit: number) {
      const path = await place(version);
      const hash = createHash('md5');
      let size = 0;
      async function* measured() {
        for await (const chunk of bytes) {
          size += chunk.byteLength;
          // A sender hears of the refusal only after sending, so a moderate excess is let pass by.
          if (size > limit + MOST_EXCESS) break;
          if (size > limit) continue;
          hash.update(chunk);
          yield chunk;
        }
        if (size > limit) throw tooLarge();
      }
      try {
        await pipeline(measured, createWriteStream(path));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return { size, eTag: `"${hash.digest('hex')}"` };
    },

    /** Gives existing bytes a second name; the first may be removed afterwards. */
    async adopt(path: string, version: string): Promise<void> {
      const target = await place(version);
      await rm(target, { force: true });
      await link(path, target);
    },

    duplicate(from: string | null, to: string): Promise<void> {
      return this.adopt(pathOf(from), to);
    },

    /** Where its bytes lie, for what reads files itself. */
    source: pathOf,

    hasRendered: (version: string | null, name: string) =>
      access(renderedAs(version, name)).then(
        () => true,
        () => false,
      ),

    /** Whole or not at all: whoever reads meanwhile finds none. */
    async keepRendered(version: string | null, name: string, bytes: Uint8Array): Promise<void> {
      const path = renderedAs(version, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
    },

    async readRendered(version: string | null, name: string) {
      const path = renderedAs(version, name);
      return { size: (await stat(path)).size, bytes: createReadStream(path) };
    },

    read: (version: string | null, range?: { start: number; end: number }) =>
      createReadStream(pathOf(version), range),

    async remove(version: string | null): Promise<void> {
      await rm(pathOf(version), { force: true });
      await rm(dirname(renderedAs(version, '_')), { recursive: true, force: true });
    },
  };
}

export async function measure(path: string): Promise<Written> {
  const hash = createHash('md5');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    size += chunk.length;
    hash.update(chunk);
  }
  return { size, eTag: `"${hash.digest('hex')}"` };
}
