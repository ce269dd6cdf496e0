import type { Metadata } from 'next';
import { CalendarBar } from '@/components/calendar/calendar-bar';
import { CalendarFilterBar } from '@/components/calendar/calendar-filters';
import { CalendarKeys } from '@/components/calendar/calendar-keys';
import { FeedDialog } from '@/components/calendar/feed-dialog';
import { MovingCalendar } from '@/components/calendar/moving-calendar';
import { EventDialog } from '@/components/events/event-dialog';
import { PageBar, PageBody, Scroll, Split, Subbar } from '@/components/shell/page';
import { findFeed } from '@/lib/calendar/feed-state';
import { zoneName } from '@/lib/campaigns/send-time';
import { requireTeam } from '@/lib/core/session';
import { saveEvent } from '@/lib/events/actions';
import { EventPanel } from './event-panel';
import { loadCalendar } from './load';

export const metadata: Metadata = { title: 'Calendar' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: Props) {
  const session = await requireTeam('events.read');
  const { db, agency, permissions, viewing } = session;
  const page = await loadCalendar(session, await searchParams);
  const { filters, span, today, zone, clients, people, hrefOf } = page;
  const feed = viewing ? null : await findFeed(db, agency.timeZone);
  const mayPlan = !viewing && Boolean(permissions['events.write']);
  const choices = { clients, people, zone: agency.timeZone };

  return (
    <>
      <PageBar
        title="Calendar"
        crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]}
        action={
          mayPlan && (
            <EventDialog
              id="new-event"
              trigger="New event"
              create
              save={saveEvent}
              {...choices}
              day={filters.on < today ? today : filters.on}
              clientId={page.client?.id}
            />
          )
        }
      />
      <PageBody>
        <Subbar>
          <CalendarBar
            view={filters.view}
            title={span.title}
            zone={zoneName(zone)}
            hrefs={{
              before: hrefOf({ on: span.before }),
              after: hrefOf({ on: span.after }),
              today: hrefOf({ on: today }),
              month: hrefOf({ view: 'month' }),
              week: hrefOf({ view: 'week' }),
            }}
          >
            {feed && <FeedDialog feed={feed} />}
          </CalendarBar>
        </Subbar>
        <CalendarFilterBar
          filters={filters}
          hrefOf={hrefOf}
          today={today}
          clients={clients}
          people={people}
        />
        <Split>
          <Scroll aria-label={span.title}>
            <MovingCalendar
              days={span.days}
              month={span.month}
              today={today}
              items={page.items}
              opened={filters.event ? { id: filters.event, occursOn: filters.occurs } : undefined}
            />
          </Scroll>
          {filters.event && (
            <EventPanel
              session={session}
              id={filters.event}
              occursOn={filters.occurs}
              hrefOf={(occurs) => hrefOf({ event: filters.event, occurs })}
              closeHref={hrefOf()}
              choices={choices}
            />
          )}
        </Split>
        <CalendarKeys />
      </PageBody>
    </>
  );
}
