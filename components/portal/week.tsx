import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { StatusLabel, StatusShape } from '@/components/ui/status-shape';
import { day as dayWords, time } from '@/lib/core/clock';
import { dayOf, week } from '@/lib/core/zoned-days';
import type { GoingOut } from '@/lib/portal/queries/going-out';
import { type ClientStage, clientStage, stageWords } from '@/lib/portal/stage';
import { stageShape } from './stage';

type Props = { going: GoingOut[]; zone: string; now: Date; hrefOf: (id: string) => string };

/** What waits for the client is said in their words; under it the rest of the key. */
const keyWords: Readonly<Record<ClientStage, string>> = {
  ...stageWords,
  with_you: 'Waits for you',
};

export function WeekStrip({ going, zone, now, hrefOf }: Props) {
  const stages = [...new Set(going.map(({ status }) => clientStage[status]))];
  return (
    <>
      <ol className="grid overflow-hidden rounded-8 border border-line md:grid-cols-7">
        {week(zone, now).map((date, index) => (
          <WeekDay
            key={date}
            date={date}
            today={index === 0}
            going={going.filter(({ send_at }) => dayOf(send_at, zone) === date)}
            zone={zone}
            hrefOf={hrefOf}
          />
        ))}
      </ol>
      {stages.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-12 text-dim">
          {stages.map((stage) => (
            <StatusLabel key={stage} shape={stageShape(stage)}>
              {keyWords[stage]}
            </StatusLabel>
          ))}
        </div>
      )}
    </>
  );
}

type DayProps = Pick<Props, 'going' | 'zone' | 'hrefOf'> & { date: string; today: boolean };

function WeekDay({ date, today, going, zone, hrefOf }: DayProps) {
  const [weekday, number] = dayWords(`${date}T12:00:00Z`, 'UTC').split(' ');
  return (
    <li
      className={cn(
        'grid min-h-11 grid-cols-[56px_minmax(0,1fr)] items-center border-t border-line p-2.5 first:border-t-0 md:block md:min-h-32 md:border-t-0 md:border-l md:first:border-l-0',
        today && 'bg-accent-subtle text-accent-text',
        !today && going.length === 0 && 'max-md:hidden',
      )}
    >
      <div className="flex gap-1.5 text-12 text-faint md:mb-2.5 md:justify-between">
        <span className={cn(today && 'text-accent-text')}>{today ? 'Today' : weekday}</span>
        <b className={cn('font-medium tabular-nums', today ? 'text-accent-text' : 'text-ink')}>
          {number}
        </b>
      </div>
      <ul className="grid gap-2 text-12 text-ink">
        {going.map(({ id, title, status, send_at }) => (
          <li key={id}>
            <Link
              href={hrefOf(id)}
              className="flex gap-[5px] rounded-4 font-medium hover:underline"
            >
              <StatusShape
                shape={stageShape(clientStage[status])}
                label={keyWords[clientStage[status]]}
                className="mt-px size-3.5"
              />
              <span className="min-w-0 wrap-anywhere">{title}</span>
            </Link>
            <span className="pl-[19px] text-faint tabular-nums">{time(send_at, zone)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
