import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { count, percent } from '@/lib/core/money';
import { roundMoney } from '@/lib/portal/format';
import type { Month } from '@/lib/portal/monthly';

const monthName = (month: string) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T12:00:00Z`),
  );

const rate = (value: number | null) => (value === null ? '–' : percent(value));

/** A phone has room for what a client asks first: how many opened, clicked, and what it earned. */
const roomy = 'max-sm:hidden';

/** The same months as numbers. */
export function MonthTable({ months, currency }: { months: Month[]; currency: string }) {
  return (
    <Table
      aria-label="Month by month"
      className="text-14 [&_:is(td,th):first-child]:pl-0 [&_:is(td,th):last-child]:pr-0"
    >
      <thead>
        <tr>
          <TableHead>Month</TableHead>
          <TableHead align="end" className={roomy}>
            Campaigns
          </TableHead>
          <TableHead align="end" className={roomy}>
            Recipients
          </TableHead>
          <TableHead align="end">Opened</TableHead>
          <TableHead align="end">Clicked</TableHead>
          <TableHead align="end" className={roomy}>
            Orders
          </TableHead>
          <TableHead align="end">Revenue</TableHead>
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {months.map((one) => (
          <TableRow key={one.month}>
            <TableCell>{monthName(one.month)}</TableCell>
            <TableCell align="end" className={roomy}>
              {count(one.campaigns)}
            </TableCell>
            <TableCell align="end" className={roomy}>
              {count(one.recipients)}
            </TableCell>
            <TableCell align="end">{rate(one.openRate)}</TableCell>
            <TableCell align="end">{rate(one.clickRate)}</TableCell>
            <TableCell align="end" className={roomy}>
              {count(one.orders)}
            </TableCell>
            <TableCell align="end" className="font-medium">
              {roundMoney(one.revenue, currency)}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
