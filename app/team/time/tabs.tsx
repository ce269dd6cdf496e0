import { Subbar } from '@/components/shell/page';
import { Tab, Tabs } from '@/components/ui/tabs';

/** Weeks of people, and months of clients for who reads everybody's. */
export function TimeTabs({
  current,
  everybody,
}: {
  current: 'week' | 'clients';
  everybody: boolean;
}) {
  if (!everybody) return null;
  return (
    <Subbar>
      <Tabs label="Time">
        <Tab href="/team/time" current={current === 'week'}>
          Timesheet
        </Tab>
        <Tab href="/team/time/clients" current={current === 'clients'}>
          Clients
        </Tab>
      </Tabs>
    </Subbar>
  );
}
