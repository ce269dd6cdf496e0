import type { Metadata } from 'next';
import { CalendarBar } from '@/components/calendar/calendar-bar';
import { CalendarGrid } from '@/components/calendar/calendar-grid';
import { FeedDialog } from '@/components/calendar/feed-dialog';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { StatusLabel } from '@/components/ui/status-shape';
import { findFeed } from '@/lib/calendar/feed-state';
import { calendarQuery, readCalendar, spanOf } from '@/lib/calendar/filters';
import { listEntries } from '@/lib/calendar/queries';
import { zoneName } from '@/lib/campaigns/send-time';
import { today as todayIn } from '@/lib/core/clock';
import { listRooms, openRoom } from '@/lib/portal/queries/rooms';
import { kindsIn, toClientItems } from './items';

export const metadata: Metadata = { title: 'Calendar' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The team's calendar as a client sees it: what reached them, on their own clock, and nothing to move. */
export default async function CalendarPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'calendar');
  const { session, client, home, now, visiting } = portal;
  const zone = client.time_zone;
  const today = todayIn(zone, now);
  const { view, on } = readCalendar(await searchParams, today);
  const span = spanOf({ view, on });
  const rooms = await listRooms(portal);
  const entries = await listEntries(session.db, {
    agencyId: session.agency.id,
    clientId: client.id,
    kinds: kindsIn(rooms),
    from: span.from,
    to: span.to,
    zone,
  });
  const items = toClientItems(entries, home, visiting);
  const feed = session.viewing || visiting ? null : await findFeed(session.db, zone);
  const hrefOf = (change: Parameters<typeof calendarQuery>[2]) =>
    `${home}/calendar${calendarQuery({ view, on, show: 'all' }, today, change)}`;
  // One mark may stand for two words: a mail is sent, a post published.
  const key = Map.groupBy(
    items.filter(({ kind }) => kind !== 'event'),
    ({ shape }) => shape,
  );

  return (
    <ClientColumn>
      <ClientLead title="Calendar">What goes out, and when we meet.</ClientLead>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <CalendarBar
          view={view}
          title={span.title}
          zone={zoneName(zone)}
          size="lg"
          hrefs={{
            before: hrefOf({ on: span.before }),
            after: hrefOf({ on: span.after }),
            today: hrefOf({ on: today }),
            month: hrefOf({ view: 'month' }),
            week: hrefOf({ view: 'week' }),
          }}
        >
          {feed && <FeedDialog feed={feed} size="lg" />}
        </CalendarBar>
      </div>
      <div className="overflow-clip rounded-8 border border-line">
        <CalendarGrid
          mode="client"
          days={span.days}
          month={span.month}
          today={today}
          items={items}
        />
      </div>
      <div className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-12 text-dim">
        {[...key].map(([shape, marked]) => (
          <StatusLabel key={shape} shape={shape}>
            {[...new Set(marked.map(({ status }) => status))].join(', ')}
          </StatusLabel>
        ))}
      </div>
      {items.length === 0 && <p className="mt-3 text-14 text-dim">Nothing has a day here yet.</p>}
    </ClientColumn>
  );
}
