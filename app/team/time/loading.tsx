import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Time" />
      <PageBody>
        <Subbar>
          <Skeleton className="w-60" />
        </Subbar>
        <SkeletonRows rows={10} tall />
      </PageBody>
    </>
  );
}
