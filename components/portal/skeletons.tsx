import { Skeleton } from '@/components/ui/skeleton';

/** What waits, about to arrive: a sentence and the picture under it. */
export function HomeSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-3 pt-7 md:pt-12">
      <Skeleton className="h-8 w-3/5" />
      <Skeleton className="h-4 w-4/5" />
      <Skeleton className="mt-6 h-80 w-full md:h-100" />
    </div>
  );
}

/** A proof about to arrive: its place, so that nothing moves when it does. */
export function ProofSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading"
      className="grid min-h-150 place-items-start bg-sunken p-6 lg:h-[calc(100dvh-100px)]"
    >
      <Skeleton className="h-6 w-2/5" />
    </div>
  );
}
