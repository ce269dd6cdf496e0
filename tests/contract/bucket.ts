import postgres from 'postgres';
import { secretClient, target } from './clients.ts';

type Options = Parameters<ReturnType<typeof secretClient>['storage']['createBucket']>[1];

/** A bucket in which everybody has a folder of their own, named by their id. */
export async function folderBucket(id: string, options: Partial<Options> = {}) {
  const sql = postgres(target.ownerUrl, { max: 1, onnotice: () => {} });
  const { storage } = secretClient();
  const remove = async () => {
    await storage.emptyBucket(id);
    await storage.deleteBucket(id);
    await sql.unsafe(`drop policy if exists "${id}" on storage.objects`);
  };
  await remove();
  const own = `bucket_id = '${id}' and (storage.foldername(name))[1] = (select auth.uid())::text`;
  await sql.unsafe(
    `create policy "${id}" on storage.objects to authenticated using (${own}) with check (${own})`,
  );
  const { error } = await storage.createBucket(id, { public: false, ...options });
  if (error) throw error;
  return {
    sql,
    async dispose() {
      await remove();
      await sql.end();
    },
  };
}

export async function text(blob: Blob | null): Promise<string> {
  if (!blob) throw new Error('Nothing was downloaded.');
  return blob.text();
}
