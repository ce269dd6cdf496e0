import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Flows" crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]} />
      <PageBody>
        <Subbar />
        <Scroll aria-label="Flows">
          <SkeletonRows tall />
        </Scroll>
      </PageBody>
    </>
  );
}
