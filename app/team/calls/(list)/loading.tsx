import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Calls" crumbs={[{ href: '/team/clients', label: 'Clients' }]} />
      <PageBody>
        <Subbar>
          <Skeleton className="w-64" />
        </Subbar>
        <SkeletonRows rows={12} tall />
      </PageBody>
    </>
  );
}
