import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Tasks" crumbs={[{ href: '/team/dashboard', label: 'My work' }]} />
      <PageBody>
        <Subbar>
          <Skeleton className="w-64" />
        </Subbar>
        <Subbar>
          <Skeleton className="w-24" />
        </Subbar>
        <SkeletonRows rows={14} />
      </PageBody>
    </>
  );
}
