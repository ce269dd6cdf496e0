import { Link } from '@/components/ui/link';

export type Tally = {
  count: number;
  /** After the number: "in QA". */
  label: string;
  /** The list it counts, with the same filter. */
  href: string;
  /** Shown also when there is none. */
  always?: boolean;
  tone?: 'critical';
};

/** The day in numbers, each leading to the very list it counts. */
export function DayTally({ day, tallies }: { day: string; tallies: Tally[] }) {
  const shown = tallies.filter(({ count, always }) => count > 0 || always);
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2 border-b border-line px-4 pt-4 pb-3.5">
      <h2 className="text-20 whitespace-nowrap">{day}</h2>
      <ul aria-label="Today in numbers" className="flex flex-wrap gap-x-1 gap-y-1">
        {shown.map(({ count, label, href, tone }) => (
          <li key={label}>
            <Link
              href={href}
              className="inline-flex min-h-7 items-baseline gap-1.5 rounded-6 px-2 py-1 text-14 text-dim hover:bg-hover max-md:min-h-touch max-md:items-center"
            >
              <b
                className={`font-semibold tabular-nums ${tone === 'critical' && count > 0 ? 'text-critical-text' : 'text-ink'}`}
              >
                {count}
              </b>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
