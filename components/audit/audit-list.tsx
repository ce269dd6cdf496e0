import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { actionWords, changes } from '@/lib/audit/format';
import type { AuditLine } from '@/lib/audit/queries';

type Props = { lines: AuditLine[]; names: Map<string, string>; now: Date; zone: string };

export function AuditList({ lines, names, now, zone }: Props) {
  return (
    <Table aria-label="Audit log" className="min-w-180">
      <thead>
        <tr>
          <TableHead>Who</TableHead>
          <TableHead>Did</TableHead>
          <TableHead>Changed</TableHead>
          <TableHead align="end">When</TableHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TableRow key={line.id}>
            <TableCell className="whitespace-nowrap">
              <Who
                name={line.actor_id ? (names.get(line.actor_id) ?? 'Somebody who left') : null}
              />
            </TableCell>
            <TableCell className="min-w-56">
              {actionWords(line.action)}
              {names.has(line.subject_id) && (
                <b className="font-medium">: {names.get(line.subject_id)}</b>
              )}
            </TableCell>
            <TableCell className="min-w-64 py-1.5 text-dim">
              <ul>
                {changes(line.before, line.after, zone).map(({ field, from, to }) => (
                  <li key={field} className="wrap-anywhere">
                    <span className="inline-block first-letter:uppercase">{field}</span>:{' '}
                    {[from, to].filter(Boolean).join(' → ')}
                  </li>
                ))}
              </ul>
            </TableCell>
            <TableCell align="end" className="text-dim">
              <RelativeTime at={line.created_at} now={now} zone={zone} />
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

function Who({ name }: { name: string | null }) {
  if (!name) return <span className="text-faint">The system</span>;
  return (
    <span className="flex items-center gap-2">
      <Avatar name={name} beside />
      {name}
    </span>
  );
}
