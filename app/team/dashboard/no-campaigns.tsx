import { PageBar, PageBody } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** For roles whose work is not in this module: honest rather than empty. */
export function NoCampaignsDashboard({ name }: { name: string }) {
  return (
    <>
      <PageBar title="Dashboard" />
      <PageBody>
        <EmptyState
          title={`Good day, ${name.split(' ')[0]}`}
          action={<LinkButton href="/team/tasks">Open my tasks</LinkButton>}
        >
          Your roles do not reach campaigns. What is given to you stands under tasks, what concerns
          you in the inbox.
        </EmptyState>
      </PageBody>
    </>
  );
}
