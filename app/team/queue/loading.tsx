import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Queue" />
      <PageBody>
        <Subbar>
          <Skeleton className="w-80" />
        </Subbar>
        <SkeletonRows rows={12} tall />
      </PageBody>
    </>
  );
}
