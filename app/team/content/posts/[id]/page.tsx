import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AskedHere } from '@/app/team/asked-here';
import { TasksHere } from '@/app/team/tasks/tasks-here';
import { Composer } from '@/components/comments/composer';
import { PostDesk } from '@/components/posts/post-desk';
import { PostFacts } from '@/components/posts/post-facts-form';
import { PostMoves } from '@/components/posts/post-moves';
import { PostStatusLabel } from '@/components/posts/post-status';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { Trail } from '@/components/comments/trail';
import { Banner } from '@/components/ui/banner';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { SaveForm } from '@/components/ui/save-form';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { dayAndTime, toLocal } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { movePost, savePostFacts } from '@/lib/posts/actions';
import { CHANNEL_NAMES } from '@/lib/posts/channels';
import { offeredPostMoves, type PostMode } from '@/lib/posts/mode';
import { findPost } from '@/lib/posts/queries/post';
import { loadPost } from '@/app/team/content/posts/record';
import { PinsHere } from './pins-here';
import { PostReading } from './reading';
import { VersionsHere } from './versions-here';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ v?: string | string[]; with?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { db } = await requireTeam('posts.read');
  const post = await findPost(db, (await params).id);
  return { title: post?.title };
}

const LOCKED = {
  client_review: 'This is with the client. Take it back before you change it.',
  published: 'This is published and stays as it was.',
} as const;

const CAUTIONS: Record<PostMode, string | undefined> = {
  client: 'The client approved the saved version. Another one goes back to them.',
  optional: 'The client was shown the saved version. Another one is shown to them again.',
  internal: 'The saved version was reviewed. Another one is reviewed again.',
  none: undefined,
};

export default async function PostPage({ params, searchParams }: Props) {
  const session = await requireTeam('posts.read');
  const { agency, permissions, viewing } = session;
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const loaded = await loadPost(session, id);
  if (!loaded) notFound();
  const { post, versions, newest, limits, mode, faults, talk, people } = loaded;
  const shown = versions.find(({ version }) => String(version) === query.v) ?? newest;
  const against = versions.find(({ version }) => String(version) === query.with);
  const reads = shown && (shown.id !== newest?.id || (against && against.id !== shown.id));
  const { client } = post;
  const mayWrite = !viewing && Boolean(permissions['posts.manage']);
  const moves = offeredPostMoves(post.status, mode, (permission) =>
    Boolean(mayWrite && permissions[permission]),
  );
  const locked =
    LOCKED[post.status as keyof typeof LOCKED] ?? (mayWrite ? undefined : 'You can read this.');
  const approved = post.status === 'approved' || post.status === 'scheduled';
  const caution = approved ? CAUTIONS[mode] : undefined;

  return (
    <>
      <PageBar title={post.title} crumbs={[{ href: '/team/content/posts', label: 'Posts' }]} />
      <PageBody>
        <Subbar>
          <ClientName name={client.name} color={client.brand_color} className="shrink-0" />
          <Chip>{CHANNEL_NAMES[post.channel]}</Chip>
          <PostStatusLabel status={post.status} />
          {post.published_url && (
            <TextLink href={post.published_url} target="_blank" rel="noreferrer">
              Open where it appeared
            </TextLink>
          )}
          <span className="flex-1" />
          <PostMoves
            key={post.status}
            id={post.id}
            status={post.status}
            moves={moves}
            move={movePost}
          />
        </Subbar>
        <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
          <Scroll aria-label="Post" className="max-lg:overflow-visible">
            {reads ? (
              <PostReading
                record={loaded}
                shown={shown}
                against={against}
                restores={mayWrite && !locked}
                caution={caution}
              />
            ) : (
              <>
                {mayWrite &&
                  faults.length > 0 &&
                  ['draft', 'rejected'].includes(post.status) &&
                  newest && (
                    <div className="px-4 pt-4 lg:px-6">
                      <Banner tone="caution" inset>
                        {faults.join(' ')}
                      </Banner>
                    </div>
                  )}
                <PostDesk
                  post={{ id: post.id, clientId: post.client_id, channel: post.channel }}
                  client={{ name: client.name, color: client.brand_color }}
                  limits={limits}
                  version={newest?.version ?? 0}
                  caption={newest?.caption ?? ''}
                  media={newest?.media ?? []}
                  when={post.publish_at && dayAndTime(post.publish_at, client.time_zone)}
                  locked={locked}
                  caution={caution}
                />
              </>
            )}
          </Scroll>
          <section
            aria-labelledby="trail"
            className="flex min-h-0 w-90 shrink-0 flex-col border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
          >
            <Scroll aria-label="Facts and what happened" className="max-lg:overflow-visible">
              {mayWrite && post.status !== 'published' && (
                <div className="border-b border-line p-4">
                  <SaveForm action={savePostFacts} saved="Saved" label="Save">
                    <PostFacts
                      post={post}
                      publishAt={post.publish_at ? toLocal(post.publish_at, client.time_zone) : ''}
                      zone={client.time_zone}
                      people={people}
                    />
                  </SaveForm>
                </div>
              )}
              <AskedHere
                session={session}
                client={{ ...client, id: post.client_id }}
                subjectId={post.id}
              />
              <PinsHere record={loaded} />
              <VersionsHere
                record={loaded}
                session={session}
                shown={shown?.version}
                against={against?.version}
              />
              <TasksHere
                session={session}
                clientId={post.client_id}
                about={{ kind: 'post', id: post.id, name: post.title }}
              />
              <SectionHead id="trail" title="Activity and comments" count={talk.trail.length} />
              <Trail items={talk.trail} now={new Date()} zone={agency.timeZone} />
            </Scroll>
            {talk.audiences.length > 0 && (
              <div className="border-t border-line bg-surface px-4 py-2 max-lg:sticky max-lg:bottom-0">
                <Composer
                  subjectKind="post"
                  subjectId={post.id}
                  people={talk.people}
                  audiences={talk.audiences}
                  clientHint={post.shared_at ? undefined : 'The client does not see this post yet'}
                />
              </div>
            )}
          </section>
        </div>
      </PageBody>
    </>
  );
}
