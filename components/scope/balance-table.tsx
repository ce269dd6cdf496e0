import { Link } from '@/components/ui/link';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { cn } from '@/components/ui/cn';
import type { Meter } from '@/lib/scope/meter';
import { monthAndYear } from '@/lib/scope/month';

type Props = {
  label: string;
  /** The newest first. */
  months: readonly Meter[];
  hrefOf: (month: string) => string;
};

/** Month by month, what came over, what was used and what was left or owed. */
export function BalanceTable({ label, months, hrefOf }: Props) {
  return (
    <Table aria-label={`Balance of ${label}`} className="min-w-120">
      <thead>
        <tr>
          <TableHead>{label}</TableHead>
          <TableHead align="end">A month</TableHead>
          <TableHead align="end">Carried over</TableHead>
          <TableHead align="end">Allowed beyond</TableHead>
          <TableHead align="end">Used</TableHead>
          <TableHead align="end">Planned</TableHead>
          <TableHead align="end">Balance</TableHead>
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {months.map((meter) => (
          <TableRow key={meter.month}>
            <TableCell>
              <Link href={hrefOf(meter.month)} className="rounded-4 font-medium hover:underline">
                {monthAndYear(meter.month)}
              </Link>
            </TableCell>
            <TableCell align="end">{meter.max_units}</TableCell>
            <TableCell align="end">{signed(meter.carried_in)}</TableCell>
            <TableCell align="end">{signed(meter.granted + meter.borrowed)}</TableCell>
            <TableCell align="end">{meter.used}</TableCell>
            <TableCell align="end">{meter.planned}</TableCell>
            <TableCell
              align="end"
              className={cn('font-medium', meter.remaining < 0 && 'text-critical-text')}
            >
              {signed(meter.remaining)}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

const signed = (units: number) => (units < 0 ? `−${-units}` : units > 0 ? `+${units}` : '0');
