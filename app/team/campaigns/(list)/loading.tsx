import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Campaigns" crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]} />
      <PageBody>
        <Subbar>
          <Skeleton className="w-80" />
        </Subbar>
        <Subbar>
          <Skeleton className="w-40" />
        </Subbar>
        <SkeletonRows rows={16} />
      </PageBody>
    </>
  );
}
