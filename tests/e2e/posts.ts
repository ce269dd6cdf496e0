import { test } from '@playwright/test';
import { stamped } from '../../lib/core/stamped.ts';
import { api, clientId } from './before.ts';
import { CALLUM } from './people.ts';

type Beginning = { client: string; title: string; caption?: string; publishAt?: Date };
export type Post = { id: string; title: string };

/** A post's first version, with a picture that the client's people have seen elsewhere. */
export async function writtenPost({ client, caption, publishAt, ...post }: Beginning) {
  const db = await api(CALLUM);
  const client_id = await clientId(db, client);
  const title = test.info().retry ? `${post.title} once more` : post.title;
  const { data } = await db
    .from('content_posts')
    .insert(
      stamped({
        client_id,
        channel: 'instagram' as const,
        title,
        publish_at: publishAt?.toISOString(),
      }),
    )
    .select('id')
    .single()
    .throwOnError();
  await savePost(data.id, 0, caption ?? 'The first words');
  return { id: data.id, title };
}

/** The manager saves a version on top of another, its picture one of the client's own. */
export async function savePost(
  post: string,
  based_on: number,
  caption: string,
  picture: 'first' | 'last' = 'first',
) {
  const db = await api(CALLUM);
  const { data: home } = await db
    .from('content_posts')
    .select('client_id')
    .eq('id', post)
    .single()
    .throwOnError();
  const { data: file } = await db
    .from('campaign_designs')
    .select('file_id')
    .eq('client_id', home.client_id)
    .order('created_at', { ascending: picture === 'first' })
    .limit(1)
    .single()
    .throwOnError();
  const media = [{ file_id: file.file_id, alt: `The ${picture} picture` }];
  await db.rpc('save_post', { post, based_on, caption, media }).throwOnError();
}

type Move = [from: 'draft' | 'internal_review', to: 'internal_review' | 'client_review'];
const TO_THE_CLIENT: Move[] = [
  ['draft', 'internal_review'],
  ['internal_review', 'client_review'],
];

/** The client is asked about what was saved last. */
export async function ask(post: string): Promise<void> {
  const db = await api(CALLUM);
  for (const [expected, to_status] of TO_THE_CLIENT) {
    await db.rpc('move_post', { post, expected, to_status }).throwOnError();
  }
}

export async function askedPost(beginning: Beginning): Promise<Post> {
  const post = await writtenPost(beginning);
  await ask(post.id);
  return post;
}

const read = async (id: string) => {
  const db = await api(CALLUM);
  const { data } = await db
    .from('content_posts')
    .select('status, publish_at')
    .eq('id', id)
    .single()
    .throwOnError();
  return data;
};
export const postStatus = async (id: string) => (await read(id)).status;
export const publishAt = async (id: string) => (await read(id)).publish_at;
