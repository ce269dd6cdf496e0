import { Mail, Workflow } from 'lucide-react';
import { DueDate } from '@/components/shell/due-date';
import { ClientMark } from '@/components/ui/client-mark';
import { Cell, GroupHead, List, ListGroup, Row, RowLink } from '@/components/ui/list';
import type { FlowWork } from '@/lib/queues/flows';

type Props = {
  label: string;
  groups: { title: string; rows: FlowWork[] }[];
  clientOf: (id: string) => { name: string; color: string } | undefined;
  today: string;
};

/** Of a desk, what belongs to flows: each opens on its own page. */
export function FlowWorkList({ label, groups, clientOf, today }: Props) {
  const shown = groups.filter(({ rows }) => rows.length > 0);
  if (shown.length === 0) return null;
  return (
    <List aria-label={label}>
      {shown.map(({ title, rows }) => (
        <ListGroup key={title}>
          <GroupHead count={rows.length}>{title}</GroupHead>
          {rows.map((work) => (
            <FlowRow key={work.key} work={work} client={clientOf(work.clientId)} today={today} />
          ))}
        </ListGroup>
      ))}
    </List>
  );
}

type RowProps = {
  work: FlowWork;
  client: { name: string; color: string } | undefined;
  today: string;
};

function FlowRow({ work, client, today }: RowProps) {
  const Icon = work.flow ? Mail : Workflow;
  return (
    <Row tall className="gap-2.5!">
      <Cell className="flex w-4 text-faint">
        <Icon className="size-4" />
      </Cell>
      <Cell className="grid min-w-0 flex-1 leading-4.5">
        <RowLink href={work.href}>{work.title}</RowLink>
        <span className="flex min-w-0 items-center gap-1.5 text-12 text-faint">
          {client && (
            <>
              <ClientMark {...client} />
              <span className="truncate text-dim">{client.name}</span>
            </>
          )}
          {work.flow && <span className="truncate">{work.flow}</span>}
        </span>
      </Cell>
      <Cell className="text-right text-12">
        <DueDate on={work.dueOn} today={today} />
      </Cell>
    </Row>
  );
}
