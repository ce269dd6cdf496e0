import { CalendarSkeleton } from '@/components/calendar/calendar-skeleton';
import { PageBar, PageBody, Subbar } from '@/components/shell/page';

export default function Loading() {
  return (
    <>
      <PageBar title="Calendar" crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]} />
      <PageBody>
        <Subbar />
        <Subbar />
        <CalendarSkeleton />
      </PageBody>
    </>
  );
}
