import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyId, clientId, clientOf } from './cast.ts';
import type { Campaign } from './content/types.ts';
import { idOf } from './ids.ts';

const AT_ONCE = 8;
const FOLDER = join(import.meta.dirname, 'designs');

export type StoredDesign = {
  id: string;
  key: string;
  name: string;
  bytes: number;
  sha256: string;
  width: number;
  height: number;
};

export const designKey = (number: number, version: number) => `${number}/${version}`;

/** Puts every campaign's designs into the bucket under keys that never change, so that a second run finds the same ones. */
export async function uploadDesigns(
  campaigns: Campaign[],
  target: Store,
): Promise<Map<string, StoredDesign>> {
  const waiting = campaigns.flatMap(({ number, client, title, designs = [] }) =>
    designs.map(({ file }, i) => ({ number, client, title, file, version: i + 1 })),
  );
  const stored = new Map<string, StoredDesign>();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { number, client, title, file, version } = next;
      const body = await readFile(join(FOLDER, `${file}.webp`));
      const id = idOf('file', number, version);
      const key = `${agencyId(clientOf(client).agency)}/${clientId(client)}/${id}.webp`;
      await store(target, key, 'image/webp', body);
      stored.set(designKey(number, version), {
        id,
        key,
        name: `${title}, v${version}.webp`,
        bytes: body.length,
        sha256: createHash('sha256').update(body).digest('hex'),
        ...sizeOf(body),
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stored;
}

export type Store = { supabaseUrl: string; serviceRoleKey: string };

/** Keeps bytes under a key that never changes; a second time they are the same. */
export async function store(
  { supabaseUrl, serviceRoleKey }: Store,
  key: string,
  mime: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const answer = await fetch(`${supabaseUrl}/storage/v1/object/files/${key}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${serviceRoleKey}`,
      apikey: serviceRoleKey,
      'content-type': mime,
      'x-upsert': 'true',
      'cache-control': 'max-age=31536000',
    },
    body,
  });
  if (!answer.ok)
    throw new Error(`storing ${key} answered ${answer.status}: ${await answer.text()}`);
}

/** From the header of a lossy WebP, which is all that a canvas writes. */
function sizeOf(webp: Buffer): { width: number; height: number } {
  const chunk = webp.toString('latin1', 12, 16);
  if (chunk === 'VP8 ')
    return { width: webp.readUInt16LE(26) & 0x3fff, height: webp.readUInt16LE(28) & 0x3fff };
  if (chunk === 'VP8X')
    return { width: webp.readUIntLE(24, 3) + 1, height: webp.readUIntLE(27, 3) + 1 };
  throw new Error(`unknown WebP chunk ${chunk}`);
}
