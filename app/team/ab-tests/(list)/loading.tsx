import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="A/B tests" crumbs={[{ href: '/team/campaigns', label: 'Delivery' }]} />
      <PageBody>
        <Subbar>
          <Skeleton className="w-64" />
        </Subbar>
        <SkeletonRows rows={8} tall />
      </PageBody>
    </>
  );
}
