'use client';

import '@/components/ui/css/board.css';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useOptimistic, useRef, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Board, BoardColumn } from '@/components/ui/board';
import { LinkButton } from '@/components/ui/link-button';
import { TextLink } from '@/components/ui/text-link';
import { toast } from '@/components/ui/toast';
import { useDrags } from '@/components/ui/use-drags';
import { moveCampaigns } from '@/lib/campaigns/actions';
import { offeredMoves, type Move } from '@/lib/campaigns/moves';
import { campaignNumber, stageNames } from '@/lib/campaigns/names';
import { campaignCan } from '@/lib/campaigns/reach';
import type { CampaignStatus } from '@/lib/campaigns/status';
import type { Permissions } from '@/lib/core/session';
import { BoardTile, type Tile } from './board-tile';
import { CampaignStatusLabel } from './campaign-status';

export type Column = { status: CampaignStatus; total: number; late: number; listHref: string };

type Props = {
  columns: Column[];
  tiles: Tile[];
  viewer: { userId: string; permissions: Permissions; viewing: boolean };
  /** The page's address without an open campaign; ends in ? or &. */
  openBase: string;
  open?: string;
  today: string;
};

/** Moves show at once and roll back with the reason; what asks for more is asked in the side panel. */
export function CampaignBoard({ columns, tiles, viewer, openBase, open, today }: Props) {
  const router = useRouter();
  const board = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const [, start] = useTransition();
  const [shown, place] = useOptimistic(
    tiles,
    (now: Tile[], moved: { id: string; to: CampaignStatus }) =>
      now.map((tile) => (tile.id === moved.id ? { ...tile, status: moved.to } : tile)),
  );

  const movesOf = (tile: Tile) => offeredMoves(tile, campaignCan(viewer, tile.assignees));

  const run = (tile: Tile, move: Move) => {
    if (move.ask !== 'nothing') {
      return router.push(`${openBase}open=${tile.id}&ask=${move.to}`, { scroll: false });
    }
    setRefused(undefined);
    start(async () => {
      place({ id: tile.id, to: move.to });
      const answer = await attempt(
        moveCampaigns({ ids: [tile.id], to: move.to, expected: tile.status }),
      );
      const reason = answer?.ok ? answer.data.refused[0]?.reason : answer?.failure.message;
      if (!answer || reason) {
        setRefused(tile.id);
        return toast(reason ?? 'That did not reach us. It is back where it was.', {
          tone: 'critical',
        });
      }
      const undo = () =>
        void attempt(moveCampaigns({ ids: [tile.id], to: tile.status, expected: move.to }));
      toast(`${campaignNumber(tile.number)} moved to ${stageNames[move.to]}`, {
        undo: move.undo ? undo : undefined,
      });
    });
  };

  const tileOf = (id: string) => shown.find((tile) => tile.id === id);
  useDrags(board, {
    targetsOf: (id) => {
      const tile = tileOf(id);
      return tile ? movesOf(tile).map(({ to }) => to) : [];
    },
    drop: (id, stage) => {
      const tile = tileOf(id);
      const move = tile && movesOf(tile).find(({ to }) => to === stage);
      if (tile && move) run(tile, move);
    },
  });

  return (
    <Board ref={board} aria-label={`Board, ${columns.length} stages`}>
      {columns.map(({ status, total, late, listHref }) => {
        const own = shown.filter((tile) => tile.status === status);
        const drift = own.length - tiles.filter((tile) => tile.status === status).length;
        const hidden = total - tiles.filter((tile) => tile.status === status).length;
        return (
          <div key={status} data-stage={status} className="flex min-h-0 shrink-0 snap-start">
            <BoardColumn
              name={stageNames[status]}
              title={<CampaignStatusLabel status={status} />}
              count={total + drift}
              note={late > 0 && `${late} late`}
              action={
                status === 'strategy' &&
                viewer.permissions['campaigns.create'] && (
                  <LinkButton href="/team/campaigns/new" label="New campaign" size="sm">
                    <Plus />
                  </LinkButton>
                )
              }
            >
              {own.map((tile) => (
                <BoardTile
                  key={tile.id}
                  tile={tile}
                  href={`${openBase}open=${tile.id}`}
                  today={today}
                  open={tile.id === open}
                  refused={tile.id === refused}
                  moves={tile.id === active ? movesOf(tile) : undefined}
                  onNear={setActive}
                  onMove={run}
                />
              ))}
              {hidden > 0 && (
                <TextLink href={listHref} className="px-2 py-1.5 text-12">
                  {hidden} more in the list
                </TextLink>
              )}
            </BoardColumn>
          </div>
        );
      })}
    </Board>
  );
}
