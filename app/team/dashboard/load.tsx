import { loadHeat } from '@/app/team/workload/loads';
import { Avatar } from '@/components/ui/avatar';
import { Link } from '@/components/ui/link';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import type { Session } from '@/lib/core/session';
import { hours } from '@/lib/workload/load';

const SHOWN = 4;

/** Who has more this week than hours; nothing where everybody's work fits. */
export async function OverCapacity({ session }: { session: Session }) {
  const { over, weeks } = await loadHeat(session);
  const [week] = weeks;
  if (over.length === 0 || !week) return null;
  return (
    <section aria-labelledby="over" className="border-b border-line">
      <SectionHead
        id="over"
        title="Over capacity this week"
        count={over.length}
        aside={<TextLink href="/team/workload?show=over">Open workload</TextLink>}
      />
      <ul className="pb-2">
        {over.slice(0, SHOWN).map(({ id, name, weeks: loads }) => {
          const load = loads.find((one) => one.week === week.monday);
          return (
            <li key={id}>
              <Link
                href={`/team/workload?show=over&person=${id}&week=${week.monday}`}
                className="flex min-h-8 items-center gap-2 px-4 hover:bg-hover max-md:min-h-touch"
              >
                <Avatar name={name} beside />
                <span className="min-w-0 flex-1 truncate">{name}</span>
                {load && (
                  <span className="tabular-nums">
                    <span className="text-dim">
                      {hours(load.load)} of {hours(load.capacity)},{' '}
                    </span>
                    <span className="font-medium text-critical-text">
                      {hours(load.load - load.capacity)} over
                    </span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
