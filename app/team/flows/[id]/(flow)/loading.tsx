import { Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-4 p-4">
      <Skeleton className="h-7 w-80 max-w-full" />
      <Skeleton className="w-full" />
      <Skeleton className="w-[72%]" />
      <Skeleton className="h-40 w-full" />
    </div>
  );
}
