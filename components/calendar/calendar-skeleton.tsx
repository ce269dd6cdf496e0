import './calendar.css';
import { Skeleton } from '@/components/ui/skeleton';

/** Five weeks, as they will stand. */
export function CalendarSkeleton() {
  return (
    <div aria-busy className="cal cal-month flex-1 overflow-hidden">
      <div className="cal-days">
        {Array.from({ length: 35 }, (_, index) => (
          <div key={index} className="cal-day gap-1.5">
            <Skeleton className="h-4 w-6" />
            {index % 3 !== 1 && <Skeleton className="h-5 w-full" />}
            {index % 4 === 0 && <Skeleton className="h-5 w-4/5" />}
          </div>
        ))}
      </div>
    </div>
  );
}
