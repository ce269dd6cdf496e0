import { cn } from './cn';
import { inFull, since } from './since';

type Props = {
  at: string | Date;
  /** The moment the page was made; from `lib/core/clock`, so that tests may choose it. */
  now: Date;
  /** The reader's IANA zone. */
  zone: string;
  className?: string;
};

export function RelativeTime({ at, now, zone, className }: Props) {
  const moment = new Date(at);
  return (
    <time
      data-slot="relative-time"
      dateTime={moment.toISOString()}
      title={inFull(moment, zone)}
      className={cn('whitespace-nowrap tabular-nums', className)}
    >
      {since(moment, now, zone)}
    </time>
  );
}
