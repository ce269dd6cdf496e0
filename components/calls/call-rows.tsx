import { AudioLines, FileText, Link2, ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { ClientName } from '@/components/ui/client-mark';
import { Cell, GroupHead, List, ListGroup, Row, RowLink } from '@/components/ui/list';
import { lasted } from '@/lib/calls/format';
import type { ListedCall } from '@/lib/calls/queries';

type Shown = {
  call: ListedCall;
  client: { name: string; color: string | null } | undefined;
  /** "14:30". */
  at: string;
};

type Props = { label: string; groups: { key: string; title: string; calls: Shown[] }[] };

/** Calls by the day they were held, with what each brings. */
export function CallRows({ label, groups }: Props) {
  return (
    <List aria-label={label}>
      {groups.map(({ key, title, calls }) => (
        <ListGroup key={key}>
          <GroupHead>{title}</GroupHead>
          {calls.map((one) => (
            <CallRow key={one.call.id} {...one} />
          ))}
        </ListGroup>
      ))}
    </List>
  );
}

function CallRow({ call, client, at }: Shown) {
  const open = call.items.filter(({ task_id }) => task_id === null).length;
  return (
    <Row tall>
      <Cell className="w-11 shrink-0 text-dim tabular-nums">{at}</Cell>
      <Cell className="min-w-0 flex-1">
        <RowLink href={`/team/calls/${call.id}`} className="block truncate font-medium">
          {call.title}
        </RowLink>
        <span className="block truncate text-12 text-faint">
          <span className="md:hidden">{client?.name}. </span>
          {call.attendees.length > 0 ? call.attendees.join(', ') : 'Nobody named'}
        </span>
      </Cell>
      <Cell className="w-36 shrink-0 truncate text-dim max-md:hidden">
        {client && <ClientName name={client.name} color={client.color} />}
      </Cell>
      <Cell className="w-20 shrink-0 text-right text-dim tabular-nums max-md:hidden">
        {call.duration_seconds ? lasted(call.duration_seconds) : ''}
      </Cell>
      <Cell className="flex w-24 shrink-0 justify-end gap-2 text-faint max-md:w-auto">
        {call.items.length > 0 && (
          <Mark
            icon={<ListChecks />}
            label={`${call.items.length} action items, ${open} of them without a task`}
            count={open}
          />
        )}
        {call.transcripts.length > 0 && <Mark icon={<FileText />} label="Transcript" />}
        {call.file_id && <Mark icon={<AudioLines />} label="Recording" />}
        {!call.file_id && call.link && <Mark icon={<Link2 />} label="Recording elsewhere" />}
      </Cell>
    </Row>
  );
}

function Mark({ icon, label, count }: { icon: ReactNode; label: string; count?: number }) {
  return (
    <span
      role="img"
      aria-label={label}
      data-tooltip={label}
      className="relative flex items-center gap-1 text-12 tabular-nums"
    >
      {count ? <span className="text-caution-text">{count}</span> : null}
      {icon}
    </span>
  );
}
