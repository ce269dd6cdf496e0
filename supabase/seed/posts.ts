import type { TransactionSql as Sql } from 'postgres';
import { agencyId, clientId, clientOf, personId } from './cast.ts';
import { type Clock } from './clock.ts';
import { posts, type DemoPost } from './content/posts.ts';
import { idOf } from './ids.ts';

const postId = ({ client, title }: DemoPost) => idOf('post', client, title);
const homeOf = ({ client }: DemoPost) => ({
  agency_id: agencyId(clientOf(client).agency),
  client_id: clientId(client),
});

/** The social calendar, each post at its own place in life. */
export async function insertPosts(sql: Sql, clock: Clock): Promise<void> {
  for (const post of posts) {
    const id = postId(post);
    const home = homeOf(post);
    const made = clock.at(post.made);
    const asked = 'asked' in post ? clock.at(post.asked) : null;
    await sql`insert into public.content_posts ${sql({
      id,
      ...home,
      channel: post.channel,
      title: post.title,
      status: post.status,
      publish_at: post.publishAt ? clock.at(post.publishAt) : null,
      decide_by: 'decideBy' in post ? clock.day(post.decideBy) : null,
      owner_id: personId(post.owner),
      created_by: personId(post.owner),
      created_at: made,
      updated_at: asked ?? made,
      shared_at: asked,
      published_at: post.status === 'published' && post.publishAt ? clock.at(post.publishAt) : null,
      published_url: 'url' in post ? post.url : null,
    })}`;
    const version = idOf('post version', id);
    await sql`insert into public.content_post_versions ${sql({
      id: version,
      ...home,
      post_id: id,
      version: 1,
      caption: post.caption,
      author_id: personId(post.owner),
      shared_at: asked,
      created_at: made,
    })}`;
    const [from, count] = post.pictures ?? [0, 0];
    await sql`
      insert into public.content_post_media (version_id, position, file_id, alt, agency_id, client_id)
      select ${version}, row_number() over (order by f.created_at, f.id), f.id, ${post.alt ?? ''}, f.agency_id, f.client_id
      from (
        select * from public.files where client_id = ${home.client_id} and mime like 'image/%' order by created_at, id limit ${count} offset ${from}
      ) f`;
    await insertRound(sql, post, clock);
  }
}

async function insertRound(sql: Sql, post: DemoPost, clock: Clock): Promise<void> {
  if (!('asked' in post)) return;
  const id = postId(post);
  const home = homeOf(post);
  const approval = idOf('post approval', id);
  const decided = 'decided' in post ? clock.at(post.decided) : null;
  const changes = post.status === 'rejected';
  const outcome = changes ? 'changes_requested' : 'approved';
  const asked = clock.at(post.asked);
  await sql`update public.files set shared_at = coalesce(shared_at, ${asked}) where id in (
    select m.file_id from public.content_post_media m where m.version_id = ${idOf('post version', id)})`;
  await sql`
    insert into public.approvals (id, agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash,
      decide_by, requested_by, created_at, closed_at)
    values (${approval}, ${home.agency_id}, ${home.client_id}, 'post', ${id}, 'posts.read', 'posts.decide', ${decided ? outcome : 'pending'}, 1,
      private.post_hash(${id}), ${'decideBy' in post ? clock.day(post.decideBy) : null}, ${personId('callum')}, ${asked}, ${decided})`;
  const line = { title: post.title, channel: post.channel };
  const told = [{ from: 'internal_review', to: 'client_review', at: asked, by: personId('callum'), reason: '' }];
  if (decided && 'by' in post) {
    const note = 'reason' in post ? post.reason : '';
    await sql`
      insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, read_permission, decision, note, content_hash, created_at)
      select agency_id, client_id, id, ${personId(post.by)}, read_permission, ${outcome}, ${note}, content_hash, ${decided}
      from public.approvals where id = ${approval}`;
    told.push({
      from: 'client_review',
      to: changes ? 'rejected' : 'approved',
      at: decided,
      by: personId(post.by),
      reason: note,
    });
  }
  await sql`insert into public.activity ${sql(
    told.map(({ from, to, at, by, reason }) => ({
      ...home,
      subject_kind: 'post',
      subject_id: id,
      verb: 'moved',
      actor_id: by,
      audience: 'client',
      detail: sql.json({ from, to, reason, ...line }),
      created_at: at,
    })),
  )}`;
}
