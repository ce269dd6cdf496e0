import type { Metadata } from 'next';
import { PostCard } from '@/components/portal/posts/post-card';
import { PostStatusLabel } from '@/components/posts/post-status';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { SectionTitle } from '@/components/ui/section-head';
import { day, dayAndTime } from '@/lib/core/clock';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { CLIENT_POST_WORDS } from '@/lib/portal/posts';
import { listOpenPosts, listPublishedPosts, type SharedPost } from '@/lib/portal/queries/posts';
import { openRoom } from '@/lib/portal/queries/rooms';
import type { PostStatus } from '@/lib/posts/status';

export const metadata: Metadata = { title: 'Posts' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

const PARTS: { id: string; title: string; holds: readonly PostStatus[] }[] = [
  { id: 'waiting', title: 'Waiting for you', holds: ['client_review'] },
  { id: 'coming', title: 'Coming up', holds: ['approved', 'scheduled'] },
  { id: 'changing', title: 'Being changed', holds: ['rejected', 'draft', 'internal_review'] },
  { id: 'published', title: 'Published', holds: ['published'] },
];

export default async function PostsPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'posts');
  const { client, home } = portal;
  const after = readCursor((await searchParams).after);
  const [open, { rows, next }] = await Promise.all([
    after ? [] : listOpenPosts(portal),
    listPublishedPosts(portal, after),
  ]);
  const posts = [...open, ...rows];
  const when = ({ published_at, publish_at }: SharedPost) => {
    if (published_at) return day(published_at, client.time_zone);
    return publish_at ? dayAndTime(publish_at, client.time_zone) : 'no time yet';
  };

  return (
    <ClientColumn>
      <ClientLead title="Posts">What appears on your channels, and what waits for you.</ClientLead>
      {posts.length === 0 && (
        <EmptyState title="No posts yet">
          The first one turns up here as soon as there is something to decide.
        </EmptyState>
      )}
      {PARTS.map(({ id, title, holds }) => {
        const some = posts.filter(({ status }) => holds.includes(status));
        return (
          some.length > 0 && (
            <section key={id} aria-labelledby={id} className="pb-10">
              <SectionTitle id={id} title={title} />
              <ul className="grid grid-cols-2 gap-x-5 gap-y-8 pt-4 md:grid-cols-3">
                {some.map((post) => (
                  <PostCard
                    key={post.id}
                    post={post}
                    href={`${home}/posts/${post.id}`}
                    when={when(post)}
                    where={
                      <PostStatusLabel status={post.status} name={CLIENT_POST_WORDS[post.status]} />
                    }
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {(after || next) && (
        <Pager
          newerHref={after ? `${home}/posts` : undefined}
          olderHref={
            next ? `${home}/posts?after=${encodeURIComponent(writeCursor(next))}` : undefined
          }
        >
          Newest first
        </Pager>
      )}
    </ClientColumn>
  );
}
