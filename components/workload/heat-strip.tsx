import { Avatar, NoAvatar } from '@/components/ui/avatar';
import { Link } from '@/components/ui/link';
import { hours, percent, toneOf } from '@/lib/workload/load';
import type { WeekLoad } from '@/lib/workload/queries';
import './heat.css';

export type HeatRow = { id: string | null; name: string; title: string; weeks: WeekLoad[] };

type Props = {
  rows: HeatRow[];
  weeks: { monday: string; name: string }[];
  hrefOf: (person: string | null, monday: string) => string;
  open?: { person: string | null; monday: string };
};

/** People down, weeks across: work beside hours, and what is over in words and colour. */
export function HeatStrip({ rows, weeks, hrefOf, open }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="heat" aria-label="Load by person and week">
        <thead>
          <tr>
            <th scope="col">Person</th>
            {weeks.map(({ monday, name }) => (
              <th key={monday} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, title, weeks: loads }) => (
            <tr key={id ?? 'nobody'}>
              <th scope="row">
                <span className="flex min-w-0 items-center gap-2">
                  {id ? <Avatar name={name} beside /> : <NoAvatar label="Nobody yet" />}
                  <span className="grid min-w-0 leading-4.5">
                    <span className="truncate font-medium">{name}</span>
                    {title && <span className="truncate text-12 text-faint">{title}</span>}
                  </span>
                </span>
              </th>
              {weeks.map(({ monday, name: week }) => (
                <td key={monday}>
                  <HeatCell
                    load={loads.find((one) => one.week === monday)}
                    label={`${name}, ${week}`}
                    href={hrefOf(id, monday)}
                    nobody={id === null}
                    open={open?.person === id && open.monday === monday}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = {
  load?: WeekLoad;
  label: string;
  href: string;
  nobody: boolean;
  open: boolean;
};

function HeatCell({ load, label, href, nobody, open }: CellProps) {
  if (!load) return nobody ? <span className="heat-cell" data-tone="away" /> : null;
  const tone = nobody ? 'fine' : toneOf(load);
  const share = nobody ? 0 : percent(load) / 100;
  const off =
    load.off_days > 0 ? `${load.off_days} ${load.off_days === 1 ? 'day' : 'days'} off` : '';
  const words = nobody
    ? `${hours(load.load)}, ${load.items} ${load.items === 1 ? 'campaign' : 'campaigns'}`
    : tone === 'away'
      ? 'Away'
      : load.load === 0
        ? `${hours(load.capacity)} free`
        : `${hours(load.load)} of ${hours(load.capacity)}`;
  const over = tone === 'over';
  const by = over ? `, by ${hours(load.load - load.capacity)}` : '';
  const away = off && tone !== 'away' ? ` · ${off}` : '';
  return (
    <Link
      href={href}
      scroll={false}
      className="heat-cell"
      data-tone={tone}
      style={{ ['--share' as string]: share }}
      aria-current={open ? 'true' : undefined}
      aria-label={`${label}: ${words}${over ? ', over' : ''}${away}${by}`}
    >
      <span className="truncate">
        {words}
        {over && <b className="font-semibold">, over</b>}
        {away && <span className="text-faint">{away}</span>}
      </span>
    </Link>
  );
}
