import { DueDate } from '@/components/shell/due-date';
import { Avatar, AvatarStack, NoAvatar } from '@/components/ui/avatar';
import { ClientName } from '@/components/ui/client-mark';
import {
  Cell,
  GroupHead,
  List,
  ListColumn,
  ListGroup,
  ListHead,
  Row,
  RowLink,
} from '@/components/ui/list';
import { beginning } from '@/lib/flows/format';
import type { FlowLine } from '@/lib/flows/queries/list';
import type { FlowStatus, MessageStatus } from '@/lib/flows/status';
import { FlowStatusLabel, MessageShapes } from './flow-status';

export type ListedFlow = FlowLine & { client: { name: string; color: string } | undefined };

type Props = {
  groups: { status: FlowStatus; flows: ListedFlow[] }[];
  today: string;
};

const RANK: readonly MessageStatus[] = ['approved', 'client_approval', 'qa', 'design', 'copy'];

/** A flow's messages, the furthest first: their order in the flow is the record's to show. */
const messagesOf = ({ steps }: FlowLine) =>
  steps
    .flatMap(({ status }) => (status ? [status] : []))
    .sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b));

/** Flows as rows, grouped by stage. */
export function FlowRows({ groups, today }: Props) {
  return (
    <List aria-label="Flows grouped by stage">
      <ListHead className="max-md:hidden">
        <ListColumn className="flex-1">Flow</ListColumn>
        <ListColumn className="w-36">Messages</ListColumn>
        <ListColumn className="w-36">Client</ListColumn>
        <ListColumn className="w-21 text-right">Due</ListColumn>
        <ListColumn className="w-15">
          <span className="sr-only">People</span>
        </ListColumn>
      </ListHead>
      {groups.map(({ status, flows }) => (
        <ListGroup key={status}>
          <GroupHead count={flows.length}>
            <FlowStatusLabel status={status} />
          </GroupHead>
          {flows.map((flow) => (
            <FlowRow key={flow.id} flow={flow} today={today} />
          ))}
        </ListGroup>
      ))}
    </List>
  );
}

function FlowRow({ flow, today }: { flow: ListedFlow; today: string }) {
  const { client } = flow;
  const people = [...new Map(flow.assignees.map((one) => [one.user_id, one])).values()];
  return (
    <Row tall>
      <Cell className="grid min-w-0 flex-1 leading-4.5">
        <RowLink href={`/team/flows/${flow.id}`} className="truncate font-medium">
          {flow.title}
        </RowLink>
        <span className="truncate text-12 text-faint">
          {client && <span className="md:hidden">{client.name}. </span>}
          {beginning(flow)}
        </span>
      </Cell>
      <Cell className="w-36 shrink-0 max-md:w-auto">
        <MessageShapes statuses={messagesOf(flow)} />
      </Cell>
      <Cell className="w-36 shrink-0 truncate text-dim max-md:hidden">
        {client && <ClientName name={client.name} color={client.color} />}
      </Cell>
      <Cell className="w-21 shrink-0 text-right max-md:hidden">
        {flow.live_at ? (
          <span className="text-faint">–</span>
        ) : (
          <DueDate on={flow.due_on} today={today} />
        )}
      </Cell>
      <Cell className="w-15 shrink-0 max-md:hidden">
        {people.length === 0 ? (
          <NoAvatar label="Nobody yet" />
        ) : (
          <AvatarStack>
            {people.slice(0, 3).map(({ user_id, person }) => (
              <Avatar key={user_id} name={person?.name ?? 'Somebody'} />
            ))}
          </AvatarStack>
        )}
      </Cell>
    </Row>
  );
}
