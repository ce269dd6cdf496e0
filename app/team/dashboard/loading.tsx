import { PageBar, PageBody } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Dashboard" />
      <PageBody>
        <div className="border-b border-line px-4 pt-4 pb-3.5">
          <Skeleton className="h-7 w-80 max-w-full" />
        </div>
        <SkeletonRows rows={10} tall />
      </PageBody>
    </>
  );
}
