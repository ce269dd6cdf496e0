import type { ReactNode } from 'react';
import { StatusLabel } from '@/components/ui/status-shape';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import type { Json } from '@/lib/core/database.types';
import type { ImportedRow } from '@/lib/metrics/queries';
import type { ImportRowStatus } from '@/lib/metrics/status';

const STATUS: Record<ImportRowStatus, ReactNode> = {
  matched: <StatusLabel shape="check">Stored</StatusLabel>,
  confirmed: <StatusLabel shape="check">Stored</StatusLabel>,
  proposed: <StatusLabel shape="speech">Is it this one?</StatusLabel>,
  unmatched: <StatusLabel shape="ring">Not one of ours</StatusLabel>,
  error: <StatusLabel shape="cross">Refused</StatusLabel>,
};

function nameIn(values: Json): string {
  const name = typeof values === 'object' && values && !Array.isArray(values) ? values.name : null;
  return typeof name === 'string' ? name : '';
}

type Props = {
  rows: ImportedRow[];
  proposalFor: (row: ImportedRow, campaign: string) => ReactNode;
};

export function ImportRows({ rows, proposalFor }: Props) {
  return (
    <Table aria-label="Rows of the file" className="min-w-160">
      <thead>
        <tr>
          <TableHead align="end">Row</TableHead>
          <TableHead>In the file</TableHead>
          <TableHead>Here</TableHead>
          <TableHead>Outcome</TableHead>
          <TableHead>
            <span className="sr-only">Answer</span>
          </TableHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const campaign = row.campaign ? `C-${row.campaign.number} ${row.campaign.title}` : '';
          return (
            <TableRow key={row.id}>
              <TableCell align="end" className="w-0 text-faint tabular-nums">
                {row.line}
              </TableCell>
              <TableCell>{nameIn(row.values)}</TableCell>
              <TableCell className="text-dim">
                {row.status === 'unmatched' ? '' : campaign}
              </TableCell>
              <TableCell>
                {STATUS[row.status]}
                {row.reason && <span className="block text-12 text-dim">{row.reason}</span>}
              </TableCell>
              <TableCell align="end">
                {row.status === 'proposed' && proposalFor(row, campaign)}
              </TableCell>
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}
