import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Requests" crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]} />
      <PageBody>
        <Subbar>
          <Skeleton className="w-40" />
        </Subbar>
        <SkeletonRows rows={6} tall />
      </PageBody>
    </>
  );
}
