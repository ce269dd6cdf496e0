import type { Metadata } from 'next';
import { PostsBar } from '@/app/team/content/posts/posts-bar';
import { CalendarKeys } from '@/components/calendar/calendar-keys';
import { MovingCalendar } from '@/components/calendar/moving-calendar';
import { NewPostDialog } from '@/components/posts/new-post-dialog';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { listClients } from '@/lib/clients/queries';
import { today as todayIn } from '@/lib/core/clock';
import { monthGrid, monthName, plusDays } from '@/lib/core/days';
import { requireTeam } from '@/lib/core/session';
import { startOf } from '@/lib/core/zoned-days';
import { createPost } from '@/lib/posts/actions';
import { readPostFilters, SHOWN } from '@/lib/posts/filters';
import { listPosts } from '@/lib/posts/queries/list';
import { toPostItem } from './items';

export const metadata: Metadata = { title: 'Posts, by day' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The month's posts on their days, to be put on others; what has no time yet lies above them. */
export default async function PostsCalendarPage({ searchParams }: Props) {
  const session = await requireTeam('posts.read');
  const { db, agency, permissions, viewing } = session;
  const clients = await listClients(db, agency.id);
  const slugs = clients.map(({ slug }) => slug);
  const thisMonth = todayIn(agency.timeZone).slice(0, 7);
  const filters = readPostFilters(await searchParams, slugs, thisMonth);
  const client = clients.find(({ slug }) => slug === filters.client);
  const zone = client?.time_zone ?? agency.timeZone;
  const days = monthGrid(filters.month);
  const wanted = { clientId: client?.id, channel: filters.channel, statuses: SHOWN[filters.view] };
  const span = {
    from: startOf(days[0] ?? '', zone),
    to: startOf(plusDays(days.at(-1) ?? '', 1), zone),
  };
  const [dated, undated] = await Promise.all([
    listPosts(db, agency.id, span, wanted),
    listPosts(db, agency.id, 'undated', wanted),
  ]);
  const mayWrite = !viewing && Boolean(permissions['posts.manage']);
  const shown = toPostItem({ clients, zone, mayWrite });

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
        <PostsBar as="calendar" filters={filters} clients={clients} zone={zone} />
        <Scroll aria-label={`Posts in ${monthName(filters.month)}`}>
          <MovingCalendar
            days={days}
            month={filters.month}
            today={todayIn(zone)}
            items={dated.map(shown)}
            undated={undated.map(shown)}
          />
        </Scroll>
        <CalendarKeys />
      </PageBody>
    </>
  );
}
