import type { Metadata } from 'next';
import { NewPostDialog } from '@/components/posts/new-post-dialog';
import { PostRows } from '@/components/posts/post-rows';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { DialogTrigger } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { findPeople } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { day, time, today } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { monthName, shiftMonth } from '@/lib/core/days';
import { dayOf, startOf } from '@/lib/core/zoned-days';
import { createPost } from '@/lib/posts/actions';
import { readPostFilters, SHOWN } from '@/lib/posts/filters';
import { listPosts } from '@/lib/posts/queries/list';
import { listPostVersions } from '@/lib/posts/queries/post';
import { PostsBar } from '@/app/team/content/posts/posts-bar';

export const metadata: Metadata = { title: 'Posts' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PostsPage({ searchParams }: Props) {
  const { db, agency, permissions, viewing } = await requireTeam('posts.read');
  const clients = await listClients(db, agency.id);
  const zone = agency.timeZone;
  const filters = readPostFilters(
    await searchParams,
    clients.map(({ slug }) => slug),
    today(zone).slice(0, 7),
  );
  const client = clients.find(({ slug }) => slug === filters.client);
  const wanted = { clientId: client?.id, channel: filters.channel, statuses: SHOWN[filters.view] };
  const span = {
    from: startOf(`${filters.month}-01`, zone),
    to: startOf(`${shiftMonth(filters.month, 1)}-01`, zone),
  };
  const [dated, undated] = await Promise.all([
    listPosts(db, agency.id, span, wanted),
    listPosts(db, agency.id, 'undated', wanted),
  ]);
  const posts = [...dated, ...undated];
  const [people, versions] = await Promise.all([
    findPeople(
      db,
      agency.id,
      posts.map(({ owner_id }) => owner_id),
    ),
    Promise.all(
      [...new Set(posts.map(({ client_id }) => client_id))].map((clientId) =>
        listPostVersions(
          db,
          clientId,
          posts.filter(({ client_id }) => client_id === clientId).map(({ id }) => id),
        ),
      ),
    ),
  ]);
  const newest = new Map(
    versions
      .flat()
      .toReversed()
      .map((version) => [version.post_id, version]),
  );

  const shown = (post: (typeof posts)[number]) => {
    const home = clients.find(({ id }) => id === post.client_id);
    return {
      post,
      client: home && { name: home.name, color: home.brand_color },
      owner: post.owner_id ? people.get(post.owner_id)?.name : undefined,
      at: post.publish_at && time(post.publish_at, zone),
      picture: newest.get(post.id)?.media[0]?.id,
    };
  };
  const days = Object.entries(
    Object.groupBy(dated, ({ publish_at }) => dayOf(publish_at ?? '', zone)),
  ).map(([date, some = []]) => ({
    key: date,
    title: day(`${date}T12:00:00Z`, 'UTC'),
    posts: some.map(shown),
  }));
  const groups = [
    ...(undated.length > 0
      ? [{ key: 'undated', title: 'Without a time', posts: undated.map(shown) }]
      : []),
    ...days,
  ];
  const mayWrite = !viewing && Boolean(permissions['posts.manage']);

  return (
    <>
      <PageBar
        title="Posts"
        crumbs={[{ href: '/team/content', label: 'Content' }]}
        action={
          mayWrite && (
            <NewPostDialog
              clients={clients.filter(({ status }) => status !== 'archived')}
              clientId={client?.id}
              create={createPost}
            />
          )
        }
      />
      <PageBody>
        <PostsBar as="list" filters={filters} clients={clients} zone={zone} />
        <Scroll aria-label="Posts">
          {groups.length === 0 ? (
            <EmptyState
              title={`No posts in ${monthName(filters.month)}`}
              action={mayWrite && <DialogTrigger dialog="new-post">Begin a post</DialogTrigger>}
            >
              A post starts with a client and a network; what it says comes next.
            </EmptyState>
          ) : (
            <PostRows label="Posts" groups={groups} hrefFor={(id) => `/team/content/posts/${id}`} />
          )}
        </Scroll>
      </PageBody>
    </>
  );
}
