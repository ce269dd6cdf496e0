import { TextLink } from '@/components/ui/text-link';

type Props = { day: string; waiting: number; late: number; changed: number };

const count = (value: number) => <b className="font-medium text-ink">{value}</b>;

/** One sentence with the three numbers, each leading to its list. */
export function DashboardTitle({ day, waiting, late, changed }: Props) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-4 pt-4 pb-3.5">
      <h2 className="text-20">{day}</h2>
      <p className="text-14 text-dim">
        <a href="#waiting">
          {count(waiting)} {waiting === 1 ? 'waits' : 'wait'} for you
        </a>
        ,{' '}
        <TextLink href="/team/campaigns?view=late" className="text-inherit!">
          {count(late)} {late === 1 ? 'is' : 'are'} late
        </TextLink>
        , <a href="#changed">{count(changed)} changed in the last day</a>.
      </p>
    </div>
  );
}
