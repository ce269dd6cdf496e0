import { PageBar, PageBody } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';

/** For roles whose work is not in this module: honest rather than empty. */
export function NoCampaignsDashboard({ name }: { name: string }) {
  return (
    <>
      <PageBar title="Dashboard" />
      <PageBody>
        <EmptyState title={`Good day, ${name.split(' ')[0]}`}>
          Your roles do not reach campaigns, so nothing waits for you here.
        </EmptyState>
      </PageBody>
    </>
  );
}
