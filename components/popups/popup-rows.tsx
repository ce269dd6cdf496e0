import { Avatar, AvatarStack, NoAvatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { Cell, List, ListColumn, ListHead, Row, RowLink } from '@/components/ui/list';
import { DueDate } from '@/components/shell/due-date';
import { pictured } from '@/lib/files/preview';
import { kindNames, whenShown } from '@/lib/popups/names';
import type { ListedPopup } from '@/lib/popups/queries';
import { PopupStatusLabel } from './popup-status';

type Shown = {
  popup: ListedPopup;
  client: { name: string; color: string | null } | undefined;
  /** "12 Nov", once it has been live. */
  live: string | null;
};

export function PopupRows({ popups, today }: { popups: Shown[]; today: string }) {
  return (
    <List aria-label="Popups">
      <ListHead className="max-md:hidden">
        <ListColumn className="w-34">State</ListColumn>
        <ListColumn className="flex-1 pl-11">Popup</ListColumn>
        <ListColumn className="w-36">Client</ListColumn>
        <ListColumn className="w-28">Kind</ListColumn>
        <ListColumn className="w-24 text-right">Due or live</ListColumn>
        <ListColumn className="w-15">
          <span className="sr-only">People</span>
        </ListColumn>
      </ListHead>
      {popups.map((one) => (
        <PopupRow key={one.popup.id} {...one} today={today} />
      ))}
    </List>
  );
}

function PopupRow({ popup, client, live, today }: Shown & { today: string }) {
  const people = [...new Map(popup.assignees.map((one) => [one.user_id, one])).values()];
  return (
    <Row tall>
      <Cell className="w-34 shrink-0 max-md:w-auto">
        <PopupStatusLabel status={popup.status} className="max-md:[&>span]:sr-only" />
      </Cell>
      <Cell className="size-8 shrink-0 overflow-hidden rounded-4 bg-sunken">
        {popup.file_id && (
          <img
            {...pictured({ id: popup.file_id }, 32)}
            alt=""
            width={32}
            height={32}
            loading="lazy"
            className="size-8 object-cover"
          />
        )}
      </Cell>
      <Cell className="min-w-0 flex-1">
        <RowLink href={`/team/popups/${popup.id}`} className="block truncate font-medium">
          {popup.title}
        </RowLink>
        <span className="block truncate text-12 text-faint">
          <span className="md:hidden">{client?.name}. </span>
          {[whenShown(popup.trigger_kind, popup.trigger_value), popup.offer]
            .filter(Boolean)
            .join('. ')}
        </span>
      </Cell>
      <Cell className="w-36 shrink-0 truncate text-dim max-md:hidden">
        {client && <ClientName name={client.name} color={client.color} />}
      </Cell>
      <Cell className="w-28 shrink-0 max-md:hidden">
        <Chip>{kindNames[popup.kind]}</Chip>
      </Cell>
      <Cell className="w-24 shrink-0 text-right text-dim tabular-nums max-md:hidden">
        {live ? `Live ${live}` : <DueDate on={popup.due_on} today={today} />}
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
