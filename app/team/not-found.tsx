import { PageBar, PageBody } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

export default function TeamNotFound() {
  return (
    <>
      <PageBar title="Nothing here" />
      <PageBody>
        <EmptyState
          title="There is nothing at this address"
          action={<LinkButton href="/team/dashboard">Go to the dashboard</LinkButton>}
        >
          It was removed, it never existed, or it is not yours to see.
        </EmptyState>
      </PageBody>
    </>
  );
}
