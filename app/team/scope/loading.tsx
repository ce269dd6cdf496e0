import { PageBar, PageBody, Subbar } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageBar title="Scope" crumbs={[{ href: '/team/clients', label: 'Clients' }]} />
      <PageBody>
        <Subbar>
          <Skeleton className="w-40" />
        </Subbar>
        <SkeletonRows rows={9} />
      </PageBody>
    </>
  );
}
