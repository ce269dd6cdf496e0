import { PageBar, PageBody } from '@/components/shell/page';
import { SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Team" />
      <PageBody>
        <SkeletonRows rows={12} tall />
      </PageBody>
    </>
  );
}
