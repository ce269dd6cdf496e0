import type { TransactionSql as Sql } from 'postgres';
import { agencyId, clientId, clientOf, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { posts, type DemoPost } from './content/posts.ts';
import type { Moment } from './content/types.ts';
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
    const { earlier } = post;
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
      shared_at: earlier ? clock.at(earlier.asked) : asked,
      published_at: post.status === 'published' && post.publishAt ? clock.at(post.publishAt) : null,
      published_url: 'url' in post ? post.url : null,
    })}`;
    if (earlier) {
      await insertVersion(sql, post, { ...earlier, version: 1, made }, clock);
      await insertRound(sql, post, { ...earlier, round: 1, outcome: 'changes_requested' }, clock);
    }
    const version = earlier ? 2 : 1;
    const again = earlier ? clock.at(earlier.decided) : made;
    await insertVersion(sql, post, { ...post, version, made: again }, clock);
    if ('asked' in post) await insertRound(sql, post, { ...lastRound(post), round: version }, clock);
    await insertPins(sql, post, clock);
  }
}

const versionId = (post: DemoPost, version: number) => idOf('post version', postId(post), version);

type Saved = Pick<DemoPost, 'caption' | 'pictures'> & { version: number; made: Date; asked?: Moment };

async function insertVersion(sql: Sql, post: DemoPost, saved: Saved, clock: Clock): Promise<void> {
  const home = homeOf(post);
  const id = versionId(post, saved.version);
  const asked = saved.asked ? clock.at(saved.asked) : null;
  await sql`insert into public.content_post_versions ${sql({
    id,
    ...home,
    post_id: postId(post),
    version: saved.version,
    caption: saved.caption,
    author_id: personId(post.owner),
    shared_at: asked,
    created_at: saved.made,
  })}`;
  const [from, count] = saved.pictures ?? [0, 0];
  await sql`
    insert into public.content_post_media (version_id, position, file_id, alt, agency_id, client_id)
    select ${id}, row_number() over (order by f.created_at, f.id), f.id, ${post.alt ?? ''}, f.agency_id, f.client_id
    from (
      select * from public.files where client_id = ${home.client_id} and mime like 'image/%' order by created_at, id limit ${count} offset ${from}
    ) f`;
  if (!asked) return;
  await sql`update public.files set shared_at = coalesce(shared_at, ${asked}) where id in (
    select m.file_id from public.content_post_media m where m.version_id = ${id})`;
}

type Outcome = 'approved' | 'changes_requested';
type DemoRound = { round: number; asked: Moment; decided?: Moment; by?: string; outcome?: Outcome; reason?: string };

function lastRound(post: Extract<DemoPost, { asked: Moment }>): Omit<DemoRound, 'round'> {
  const { asked } = post;
  if (post.status === 'client_review') return { asked };
  const { decided, by } = post;
  if (post.status !== 'rejected') return { asked, decided, by, outcome: 'approved' };
  return { asked, decided, by, outcome: 'changes_requested', reason: post.reason };
}

/** Of what was saved last: its hash is that of the round. */
async function insertRound(sql: Sql, post: DemoPost, shown: DemoRound, clock: Clock): Promise<void> {
  const { round, by, outcome, reason = '' } = shown;
  const id = postId(post);
  const home = homeOf(post);
  const approval = idOf('post approval', id, round);
  const asked = clock.at(shown.asked);
  const decided = shown.decided ? clock.at(shown.decided) : null;
  await sql`
    insert into public.approvals (id, agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash,
      decide_by, requested_by, created_at, closed_at)
    values (${approval}, ${home.agency_id}, ${home.client_id}, 'post', ${id}, 'posts.read', 'posts.decide', ${outcome ?? 'pending'}, ${round},
      private.post_hash(${id}), ${'decideBy' in post ? clock.day(post.decideBy) : null}, ${personId('callum')}, ${asked}, ${decided})`;
  const line = { title: post.title, channel: post.channel };
  const told = [
    { from: 'internal_review', to: 'client_review', at: asked, by: personId('callum'), reason: '' },
  ];
  if (decided && by && outcome) {
    await sql`
      insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, read_permission, decision, note, content_hash, created_at)
      select agency_id, client_id, id, ${personId(by)}, read_permission, ${outcome}, ${reason}, content_hash, ${decided}
      from public.approvals where id = ${approval}`;
    told.push({
      from: 'client_review',
      to: outcome === 'approved' ? 'approved' : 'rejected',
      at: decided,
      by: personId(by),
      reason,
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

/** What was pointed at on its picture. */
async function insertPins(sql: Sql, post: DemoPost, clock: Clock): Promise<void> {
  if (!post.pins) return;
  const subject = { subject_kind: 'post', subject_id: postId(post) };
  const pins = post.pins.map((pin, index) => {
    const audience = pin.internal ? 'internal' : 'client';
    const at = clock.at(pin.at);
    const number =
      post.pins?.slice(0, index + 1).filter(({ internal }) => internal === pin.internal).length ?? 1;
    return { ...pin, id: idOf('post pin', subject.subject_id, index), audience, at, number } as const;
  });
  await sql`insert into public.design_annotations ${sql(
    pins.map(({ id, number, version, x, y, audience, blocking = false, at, by, body }) => ({
      id,
      ...homeOf(post),
      ...subject,
      number,
      version,
      carried_version: version,
      x,
      y,
      audience,
      blocking,
      body,
      author_id: personId(by),
      shared_at: audience === 'client' ? at : null,
      created_at: at,
    })),
  )}`;
  await sql`insert into public.activity ${sql(
    pins.map(({ id, number, version, audience, at, by }) => ({
      ...homeOf(post),
      ...subject,
      verb: 'pinned',
      actor_id: personId(by),
      audience,
      detail: sql.json({ annotationId: id, pin: number, version }),
      created_at: at,
    })),
  )}`;
}
