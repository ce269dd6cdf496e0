import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Service } from './service.ts';

const HOUR = 60 * 60 * 1000;

/** Removes bytes that no row names: a crash between the two leaves them behind, as does db:reset. */
export async function sweepOrphans({ db, disk }: Service, minimumAge = HOUR): Promise<number> {
  const objects = join(disk.root, 'objects');
  let removed = 0;
  for (const folder of await readdir(objects).catch(() => [])) {
    const versions = await readdir(join(objects, folder));
    const known = await db.asOwner(
      (sql) => sql<{ version: string }[]>`
        select version from storage.objects where version = any(${versions})`,
    );
    const kept = new Set(known.map(({ version }) => version));
    for (const version of versions.filter((one) => !kept.has(one))) {
      const path = join(objects, folder, version);
      const { ctimeMs } = await stat(path);
      if (Date.now() - ctimeMs < minimumAge) continue;
      await disk.remove(version);
      removed++;
    }
  }
  return removed;
}
