import { cn } from './cn';
import { Row } from './list';

export function Skeleton({ className }: { className?: string }) {
  return <span data-slot="skeleton" aria-hidden className={cn('skeleton', className)} />;
}

const widths = ['w-[62%]', 'w-[48%]', 'w-[55%]', 'w-[40%]', 'w-[58%]'];

/** A list about to arrive: rows of the right height, so that nothing moves when it does. */
export function SkeletonRows({ rows = 8, tall }: { rows?: number; tall?: boolean }) {
  return (
    <div data-slot="skeleton-rows" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, index) => (
        <Row key={index} role="presentation" tall={tall}>
          <Skeleton className="size-4" />
          <Skeleton className="w-12 max-md:hidden" />
          <span className="flex-1">
            <Skeleton className={widths[index % widths.length]} />
          </span>
          <Skeleton className="w-[90px]" />
          <Skeleton className="size-5 rounded-full!" />
        </Row>
      ))}
    </div>
  );
}
