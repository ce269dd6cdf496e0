import type { ReactNode } from 'react';
import { DueDate } from '@/components/shell/due-date';
import { ClientMark } from '@/components/ui/client-mark';
import { Cell, GroupHead, List, ListGroup, RecordNumber, Row, RowLink } from '@/components/ui/list';
import { Priority } from '@/components/ui/priority';
import { campaignNumber, type CampaignPriority } from '@/lib/campaigns/names';

type Client = { name: string; color: string };
export type Listed = {
  id: string;
  title: string;
  priority: CampaignPriority;
  due_on: string | null;
  /** A campaign's; a popup has none. */
  number?: number;
  client?: Client;
  holder?: string;
};

type Props = {
  label: string;
  groups: { title: string; rows: Listed[] }[];
  hrefOf: (id: string) => string;
  open?: string;
  today: string;
};

/** A desk's campaigns and popups: yours first, then what nobody has, then what others have. */
export function QueueList({ label, groups, hrefOf, open, today }: Props) {
  return (
    <List aria-label={label}>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <ListGroup key={title}>
            <GroupHead count={rows.length}>{title}</GroupHead>
            {rows.map((row) => (
              <Row key={row.id} tall open={row.id === open} className="gap-2.5!">
                <Cell className="flex w-4">
                  <Priority level={row.priority} />
                </Cell>
                <Cell className="grid min-w-0 flex-1 leading-4.5">
                  <RowLink href={hrefOf(row.id)} scroll={false}>
                    {row.title}
                  </RowLink>
                  <Line client={row.client}>
                    {row.number === undefined ? (
                      <span className="shrink-0">Popup</span>
                    ) : (
                      <RecordNumber className="shrink-0">{campaignNumber(row.number)}</RecordNumber>
                    )}
                    {row.holder && <span className="truncate">with {row.holder}</span>}
                  </Line>
                </Cell>
                <Cell className="text-right text-12">
                  <DueDate on={row.due_on} today={today} />
                </Cell>
              </Row>
            ))}
          </ListGroup>
        ))}
    </List>
  );
}

function Line({ client, children }: { client?: Client; children: ReactNode }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-12 text-faint">
      {client && (
        <>
          <ClientMark {...client} />
          <span className="truncate text-dim">{client.name}</span>
        </>
      )}
      {children}
    </span>
  );
}
