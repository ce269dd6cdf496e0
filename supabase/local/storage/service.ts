import type { LocalContext } from '../context.ts';
import { readConfig } from '../config.ts';
import { parseSize } from './limits.ts';
import { openDatabase, type StorageDatabase } from './database.ts';
import { openDisk, type Disk } from './disk.ts';
import { openSigner, type Signer } from './signer.ts';

/** What every storage handler works with. */
export type Service = {
  ctx: LocalContext;
  db: StorageDatabase;
  disk: Disk;
  signer: Signer;
  maxSize: number;
};

export function openService(ctx: LocalContext): Service {
  return {
    ctx,
    db: openDatabase(ctx),
    disk: openDisk(ctx.dir),
    signer: openSigner(ctx.dir),
    maxSize: parseSize(readConfig('storage', 'file_size_limit') ?? '50MiB'),
  };
}
