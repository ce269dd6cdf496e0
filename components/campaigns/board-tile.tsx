'use client';

import { Ellipsis, MessageSquare } from 'lucide-react';
import { Avatar, NoAvatar } from '@/components/ui/avatar';
import { BoardCard } from '@/components/ui/board';
import { ClientName } from '@/components/ui/client-mark';
import { RecordNumber, RowLink } from '@/components/ui/list';
import { Menu, MenuIconTrigger, MenuItem, MenuSeparator, MenuTitle } from '@/components/ui/menu';
import { Priority } from '@/components/ui/priority';
import type { Move } from '@/lib/campaigns/moves';
import { campaignNumber, type CampaignPriority } from '@/lib/campaigns/names';
import type { Assignment } from '@/lib/campaigns/reach';
import type { CampaignStatus } from '@/lib/campaigns/status';
import { CampaignStatusLabel } from './campaign-status';
import { DueDate } from '@/components/shell/due-date';

/** No more of a campaign than its card shows and its moves need. */
export type Tile = {
  id: string;
  number: number;
  title: string;
  status: CampaignStatus;
  held_from: CampaignStatus | null;
  priority: CampaignPriority;
  due_on: string | null;
  client?: { name: string; color: string };
  owner?: string;
  comments: number;
  assignees: Assignment[];
};

type Props = {
  tile: Tile;
  href: string;
  today: string;
  open: boolean;
  refused: boolean;
  /** Known once the pointer or the focus is on the card. */
  moves?: Move[];
  onNear: (id: string) => void;
  onMove: (tile: Tile, move: Move) => void;
};

const keyOf = ({ to }: Move, index: number) =>
  to === 'on_hold' ? 'H' : to === 'cancelled' ? 'X' : String(index + 1);

export function BoardTile({ tile, href, today, open, refused, moves, onNear, onMove }: Props) {
  const number = campaignNumber(tile.number);
  const menu = `move-${tile.id}`;
  const near = () => onNear(tile.id);
  return (
    <BoardCard
      data-card={tile.id}
      data-refused={refused || undefined}
      aria-current={open ? 'true' : undefined}
      className="aria-[current]:shadow-[inset_2px_0_0_var(--accent)]"
      onPointerEnter={near}
      onFocus={near}
      top={tile.client ? <ClientName {...tile.client} /> : null}
      number={<RecordNumber>{number}</RecordNumber>}
      menu={
        <>
          <MenuIconTrigger menu={menu} label={`Move ${number} to another stage`} size="sm">
            <Ellipsis />
          </MenuIconTrigger>
          {moves && (
            <Menu id={menu} label={`Move ${number} to`} align="end" className="w-59">
              <MenuTitle>
                {moves.length > 0 ? `Move ${number} to` : `${number} stays here`}
              </MenuTitle>
              {moves.map((move, index) => (
                <MenuItem
                  key={move.to}
                  keys={keyOf(move, index)}
                  aside={move.aside}
                  onClick={() => onMove(tile, move)}
                >
                  <CampaignStatusLabel status={move.to} />
                </MenuItem>
              ))}
              <MenuSeparator />
              <p className="px-2 py-1 text-12 text-faint">Sent is set by Klaviyo, not by hand</p>
            </Menu>
          )}
        </>
      }
      foot={
        <>
          <Priority level={tile.priority} />
          <DueDate on={tile.due_on} today={today} />
          <span className="flex-1" />
          {tile.comments > 0 && (
            <span className="flex items-center gap-[3px] text-faint tabular-nums">
              <MessageSquare className="size-3.5" />
              {tile.comments}
              <span className="sr-only">{tile.comments === 1 ? 'comment' : 'comments'}</span>
            </span>
          )}
          <span className="relative flex">
            {tile.owner ? <Avatar name={tile.owner} /> : <NoAvatar label="Nobody yet" />}
          </span>
        </>
      }
    >
      <RowLink href={href} scroll={false} draggable={false} className="whitespace-normal">
        {tile.title}
      </RowLink>
    </BoardCard>
  );
}
