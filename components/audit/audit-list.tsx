import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { actionWords, changes } from '@/lib/audit/format';
import { type AuditLine } from '@/lib/audit/queries';

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
            <TableCell>
              <Who
                name={line.actor_id ? (names.get(line.actor_id) ?? 'Somebody who left') : null}
              />
            </TableCell>
            <TableCell>
              {actionWords(line.action)}
              {names.has(line.subject_id) && (
                <b className="font-medium">: {names.get(line.subject_id)}</b>
              )}
            </TableCell>
            <TableCell className="max-w-120 truncate text-dim">
              {changes(line.before, line.after)
                .map(({ field, from, to }) =>
                  [field, [from, to].filter(Boolean).join(' → ')].join(': '),
                )
                .join(', ')}
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
