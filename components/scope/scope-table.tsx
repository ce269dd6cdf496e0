import { ClientName } from '@/components/ui/client-mark';
import { Link } from '@/components/ui/link';
import { Meter } from '@/components/ui/meter';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { kindNames, SCOPE_KINDS } from '@/lib/scope/kinds';
import { type ClientMeters, isShown, riskOf, tightest } from '@/lib/scope/meter';
import { ScopeNumbers, ScopeRisk } from './scope-meters';

export type ScopeRow = ClientMeters & {
  client: { name: string; slug: string; color: string };
  /** 'In 11 days' */
  resets: string;
};

/** Every client's month, who is in trouble first. Each number leads to the work it counts. */
export function ScopeTable({ rows, query }: { rows: readonly ScopeRow[]; query: string }) {
  return (
    <Table aria-label="Scope" className="min-w-220">
      <thead>
        <tr>
          <TableHead>Client</TableHead>
          <TableHead>Tightest</TableHead>
          {SCOPE_KINDS.map((kind) => (
            <TableHead key={kind}>{kindNames[kind]}</TableHead>
          ))}
          <TableHead className="max-xl:hidden">Package</TableHead>
          <TableHead align="end">Starts anew</TableHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ clientId, client, meters, risk, resets }) => {
          const base = `/team/clients/${client.slug}/scope`;
          const worst = tightest(meters.filter((meter) => riskOf(meter) === risk));
          return (
            <TableRow key={clientId}>
              <TableCell>
                <Link href={`${base}${query}`} className="rounded-4 font-medium hover:underline">
                  <ClientName name={client.name} color={client.color} className="max-w-60" />
                </Link>
              </TableCell>
              <TableCell className="whitespace-nowrap">
                {worst && <ScopeRisk meter={worst} />}
              </TableCell>
              {SCOPE_KINDS.map((kind) => {
                const meter = meters.find((one) => one.kind === kind);
                return (
                  <TableCell key={kind}>
                    {meter && isShown(meter) ? (
                      <span className="flex items-center gap-2">
                        <Meter
                          label={`${kindNames[kind]} of ${client.name}`}
                          used={meter.used}
                          planned={meter.planned}
                          allowed={meter.available}
                          className="w-20 shrink-0"
                        />
                        <ScopeNumbers
                          meter={meter}
                          href={`${base}${query ? `${query}&` : '?'}kind=${kind}`}
                        />
                      </span>
                    ) : (
                      <span className="text-faint">–</span>
                    )}
                  </TableCell>
                );
              })}
              <TableCell className="text-dim max-xl:hidden">{meters[0]?.package_name}</TableCell>
              <TableCell align="end" className="whitespace-nowrap text-dim">
                {resets}
              </TableCell>
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}
