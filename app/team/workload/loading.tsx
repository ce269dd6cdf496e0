import { PageBar, PageBody } from '@/components/shell/page';
import { SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Workload" crumbs={[{ href: '/team/dashboard', label: 'Delivery' }]} />
      <PageBody>
        <SkeletonRows rows={12} tall />
      </PageBody>
    </>
  );
}
