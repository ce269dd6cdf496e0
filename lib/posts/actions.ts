'use server';

import { redirect } from 'next/navigation';
import { defineAction } from '@/lib/core/action';
import { fromLocal } from '@/lib/core/clock';
import type { Db } from '@/lib/core/database';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { NewPost, PostFacts, PostMove, PostRestored, PostVersion } from './schema';

async function zoneOfClient(db: Db, clientId: string): Promise<string | null> {
  const { data } = await db
    .from('clients')
    .select('time_zone')
    .eq('id', clientId)
    .maybeSingle()
    .throwOnError();
  return data?.time_zone ?? null;
}

const instant = (local: string, zone: string) => {
  const [date = '', clock = ''] = local.split('T');
  return local ? fromLocal(date, clock, zone).toISOString() : null;
};

const GONE = fail({ kind: 'not_found', message: 'That is no longer here.' });

export const createPost = defineFormAction(NewPost, async ({ db }, { publish_at, ...post }) => {
  const zone = await zoneOfClient(db, post.client_id);
  if (!zone) return GONE;
  const created = settle(
    await db
      .from('content_posts')
      .insert(stamped({ ...post, publish_at: instant(publish_at, zone) }))
      .select('id')
      .single(),
  );
  if (!created.ok) return created;
  redirect(`/team/content/posts/${created.data.id}`);
});

export const savePostFacts = defineFormAction(PostFacts, async ({ db }, { id, ...facts }) => {
  const { data: post } = await db
    .from('content_posts')
    .select('client_id')
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  const zone = post && (await zoneOfClient(db, post.client_id));
  if (!zone) return GONE;
  const saved = settle(
    await db
      .from('content_posts')
      .update({
        ...facts,
        publish_at: instant(facts.publish_at, zone),
        decide_by: facts.decide_by || null,
      })
      .eq('id', id)
      .select('id')
      .single(),
  );
  return saved.ok ? ok('Saved') : saved;
});

/** Always a new version; refused as a conflict when somebody saved one meanwhile. */
export const savePost = defineAction(PostVersion, async ({ db }, { id, basedOn, caption, media }) =>
  settle(await db.rpc('save_post', { post: id, based_on: basedOn, caption, media })),
);

/** What an older version said and showed, as a new one: nothing is taken back, and what follows an edit follows this. */
export const restorePost = defineFormAction(
  PostRestored,
  async ({ db }, { id, version, basedOn }) => {
    const { data: old } = await db
      .from('content_post_versions')
      .select('caption, media:content_post_media (position, file_id, alt)')
      .eq('post_id', id)
      .eq('version', version)
      .maybeSingle()
      .throwOnError();
    if (!old) return GONE;
    const media = old.media
      .toSorted((one, other) => one.position - other.position)
      .map(({ file_id, alt }) => ({ file_id, alt }));
    const saved = settle(
      await db.rpc('save_post', { post: id, based_on: basedOn, caption: old.caption, media }),
    );
    if (!saved.ok) return saved;
    redirect(`/team/content/posts/${id}`);
  },
);

export const movePost = defineFormAction(
  PostMove,
  async ({ db }, { id, from, to, reason, url }) => {
    const moved = settle(
      await db.rpc('move_post', {
        post: id,
        expected: from,
        to_status: to,
        reason,
        url: url || undefined,
      }),
    );
    return moved.ok ? ok(undefined) : moved;
  },
);

export const deletePost = defineFormAction(PostMove.pick({ id: true }), async ({ db }, { id }) => {
  const gone = settle(await db.from('content_posts').delete().eq('id', id).select('id').single());
  if (!gone.ok) return gone;
  redirect('/team/content/posts');
});
