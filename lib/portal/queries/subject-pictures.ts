import 'server-only';
import type { Db } from '@/lib/core/database';
import { sharedBy } from '@/lib/portal/versions';
import { listPostVersions } from '@/lib/posts/queries/post';

type Asked = { subject_kind: string; subject_id: string; created_at: string };

const FILE = 'file:files (id, name, mime, width, height)';

async function ofCampaigns(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('campaign_designs')
    .select(`id:campaign_id, version, shared_at, ${FILE}`)
    .eq('client_id', clientId)
    .in('campaign_id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  return data;
}

async function ofMessages(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('flow_designs')
    .select(`id:step_id, version, shared_at, ${FILE}`)
    .eq('client_id', clientId)
    .in('step_id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  return data;
}

async function ofPopups(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('popup_designs')
    .select(`id:popup_id, version, shared_at, ${FILE}`)
    .eq('client_id', clientId)
    .in('popup_id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  return data;
}

async function ofPosts(db: Db, clientId: string, ids: string[]) {
  const versions = await listPostVersions(db, clientId, ids);
  return versions.flatMap(({ post_id, version, shared_at, media: [first] }) =>
    first ? [{ id: post_id, version, shared_at, file: first }] : [],
  );
}

/** The picture that each of these rounds was about: what the client saw then, whatever became of it. */
export async function subjectPictures(db: Db, clientId: string, rounds: readonly Asked[]) {
  const ids = (kind: string) => [
    ...new Set(
      rounds.flatMap(({ subject_kind, subject_id }) => (subject_kind === kind ? [subject_id] : [])),
    ),
  ];
  const pictures = (
    await Promise.all([
      ofCampaigns(db, clientId, ids('campaign')),
      ofMessages(db, clientId, ids('flow_email')),
      ofPopups(db, clientId, ids('popup')),
      ofPosts(db, clientId, ids('post')),
    ])
  ).flat();
  return ({ subject_id, created_at }: Asked) =>
    sharedBy(
      pictures.filter(({ id }) => id === subject_id),
      created_at,
    )?.file ?? null;
}
