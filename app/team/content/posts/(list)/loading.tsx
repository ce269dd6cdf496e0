import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Posts" />
      <PageBody>
        <Subbar />
        <Scroll aria-label="Posts">
          <SkeletonRows tall />
        </Scroll>
      </PageBody>
    </>
  );
}
