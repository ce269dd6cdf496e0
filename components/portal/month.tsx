import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { StatusShape } from '@/components/ui/status-shape';
import { day as dayWords, time } from '@/lib/core/clock';
import { dayOf, monthGrid } from '@/lib/portal/days';
import { type GoingOut } from '@/lib/portal/queries/going-out';
import { clientStage, stageWords } from '@/lib/portal/stage';
import { stageShape } from './stage';

type Props = {
  month: string;
  today: string;
  going: GoingOut[];
  zone: string;
  hrefOf: (id: string) => string;
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A month of what goes out. On a phone only the days that have something. */
export function Month({ month, today, going, zone, hrefOf }: Props) {
  return (
    <>
      <div aria-hidden className="grid grid-cols-7 text-12 text-faint max-md:hidden">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} className="px-2.5 pb-1.5">
            {weekday}
          </span>
        ))}
      </div>
      <ol className="grid overflow-hidden rounded-8 border border-line md:grid-cols-7">
        {monthGrid(month).map((date) => (
          <MonthDay
            key={date}
            date={date}
            inside={date.startsWith(month)}
            today={date === today}
            going={going.filter(({ send_at }) => dayOf(send_at, zone) === date)}
            zone={zone}
            hrefOf={hrefOf}
          />
        ))}
      </ol>
    </>
  );
}

type DayProps = Pick<Props, 'going' | 'zone' | 'hrefOf'> & {
  date: string;
  inside: boolean;
  today: boolean;
};

function MonthDay({ date, inside, today, going, zone, hrefOf }: DayProps) {
  const [weekday, number] = dayWords(`${date}T12:00:00Z`, 'UTC').split(' ');
  return (
    <li
      className={cn(
        'grid min-h-11 grid-cols-[64px_minmax(0,1fr)] gap-1 border-line p-2.5 max-md:items-center max-md:not-first:border-t md:block md:min-h-24 md:border-t md:not-[:nth-child(7n+1)]:border-l md:[&:nth-child(-n+7)]:border-t-0',
        today && 'bg-accent-subtle',
        !inside && 'bg-sunken max-md:hidden',
        going.length === 0 && !today && 'max-md:hidden',
      )}
    >
      <p
        className={cn(
          'text-12 font-medium tabular-nums md:mb-2',
          today ? 'text-accent-text' : inside ? 'text-ink' : 'text-faint',
        )}
      >
        <span className="font-regular md:sr-only">{weekday} </span>
        {number}
        {today && <span className="sr-only">, today</span>}
      </p>
      <ul className="grid gap-1.5 text-12">
        {going.map(({ id, title, status, send_at }) => (
          <li key={id}>
            <Link
              href={hrefOf(id)}
              className="flex gap-[5px] rounded-4 hover:underline max-md:min-h-6"
            >
              <StatusShape
                shape={stageShape(clientStage[status])}
                label={stageWords[clientStage[status]]}
                className="mt-px size-3.5"
              />
              <span className="min-w-0 font-medium wrap-anywhere">
                {title}{' '}
                <span className="font-regular text-faint tabular-nums">{time(send_at, zone)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
