import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Content" />
      <PageBody>
        <Subbar />
        <div className="flex min-h-0 flex-1">
          <div className="w-56 shrink-0 border-r border-line max-md:hidden" />
          <Scroll aria-label="Content">
            <SkeletonRows />
          </Scroll>
        </div>
      </PageBody>
    </>
  );
}
