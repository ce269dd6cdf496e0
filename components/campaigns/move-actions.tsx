'use client';

import { Ellipsis } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useId, useRef, useState, useTransition } from 'react';
import { useCommands } from '@/components/shell/commands/use-commands';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { closeDialog, openDialog } from '@/components/ui/interactions/dialogs';
import { Menu, MenuIconTrigger, MenuItem, MenuSeparator, MenuTitle } from '@/components/ui/menu';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { moveCampaigns, unscheduleCampaign } from '@/lib/campaigns/actions';
import type { Move } from '@/lib/campaigns/moves';
import { campaignNumber, stageNames } from '@/lib/campaigns/names';
import type { CampaignStatus } from '@/lib/campaigns/status';
import { CampaignStatusLabel } from './campaign-status';

type Props = {
  campaign: { id: string; number: number; title: string; status: CampaignStatus };
  moves: Move[];
  /** Exactly what the client will be asked to decide. */
  toClient: ReactNode;
  /** How it will leave once it is scheduled. */
  leaving: ReactNode;
  variant?: 'primary' | 'secondary';
  /** A move that was begun elsewhere and still has something to ask. */
  begun?: CampaignStatus;
  /** What opens once it went on its way. */
  nextHref?: string;
};

const LOST = 'That did not reach us. Nothing was changed.';
const critical = { tone: 'critical' } as const;

/** The way on as a button, every other move in the menu beside it. */
export function MoveActions({
  campaign,
  moves,
  toClient,
  leaving,
  variant = 'secondary',
  begun,
  nextHref,
}: Props) {
  const router = useRouter();
  const name = useId();
  const reason = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(moves.find(({ to }) => to === begun));
  const [pending, start] = useTransition();
  const number = campaignNumber(campaign.number);
  const [menu, dialog] = [`${name}-menu`, `${name}-ask`];
  const on = moves.find(({ forward }) => forward);

  useEffect(() => {
    if (begun) openDialog(dialog);
  }, [begun, dialog]);

  const begin = (move: Move) => {
    if (move.ask === 'nothing') return run(move);
    setAsked(move);
    requestAnimationFrame(() => openDialog(dialog));
  };

  const run = (move: Move, why = '') =>
    start(async () => {
      const { id, status } = campaign;
      if (move.ask === 'unschedule') {
        const answer = await attempt(unscheduleCampaign({ id }));
        closeDialog(dialog);
        if (!answer?.ok) return toast(answer?.failure.message ?? LOST, critical);
        const later = answer.data === 'requested';
        return toast(later ? `Klaviyo was asked to cancel ${number}` : `${number} unscheduled`);
      }
      const answer = await attempt(
        moveCampaigns({ ids: [id], to: move.to, expected: status, reason: why }),
      );
      if (!answer?.ok) return toast(answer?.failure.message ?? LOST, critical);
      const refused = answer.data.refused[0];
      closeDialog(dialog);
      if (refused) return toast(refused.reason ?? 'It was refused.', critical);
      const said =
        move.to === 'client_approval' ? 'sent to the client' : `moved to ${stageNames[move.to]}`;
      const undo = () => void attempt(moveCampaigns({ ids: [id], to: status, expected: move.to }));
      toast(`${number} ${said}`, { undo: move.undo ? undo : undefined });
      if (nextHref) router.push(nextHref);
    });

  useCommands(
    moves.map((move) => ({
      label: `Move ${number} to ${stageNames[move.to]}`,
      group: 'This campaign',
      run: () => begin(move),
    })),
  );

  if (moves.length === 0) return null;
  return (
    <>
      {on && (
        <Button
          variant={variant}
          data-hand-off
          aria-busy={pending || undefined}
          onClick={() => begin(on)}
        >
          {on.label}
        </Button>
      )}
      <MenuIconTrigger menu={menu} label="Move to" variant="secondary">
        <Ellipsis />
      </MenuIconTrigger>
      <Menu id={menu} label={`Move ${number} to`} align="end" className="w-59">
        <MenuTitle>Move {number} to</MenuTitle>
        {moves.map((move, index) => (
          <MoveItem key={move.to} move={move} keys={keyOf(move, index)} begin={begin} />
        ))}
        <MenuSeparator />
        <p className="px-2 py-1 text-12 text-faint">Sent is set by Klaviyo, not by hand</p>
      </Menu>
      <Dialog
        id={dialog}
        title={asked ? titleOf(asked, number) : number}
        footer={
          <>
            <DialogClose>Not now</DialogClose>
            <Button
              variant={asked?.to === 'cancelled' ? 'danger' : 'primary'}
              aria-busy={pending || undefined}
              onClick={() => asked && run(asked, reason.current?.value)}
            >
              {asked?.label}
            </Button>
          </>
        }
      >
        <p className="font-medium text-ink">{campaign.title}</p>
        {asked?.ask === 'send_to_client' && toClient}
        {asked?.ask === 'schedule' && leaving}
        {asked?.ask === 'unschedule' && (
          <p>It goes back to Approved. What the client approved stays approved.</p>
        )}
        {asked?.ask === 'reason' && (
          <Field label="Why" hint="The team reads it beside the move.">
            {(control) => <Textarea ref={reason} rows={3} maxLength={2000} {...control} />}
          </Field>
        )}
      </Dialog>
    </>
  );
}

type ItemProps = { move: Move; keys: string; begin: (move: Move) => void };

function MoveItem({ move, keys, begin }: ItemProps) {
  return (
    <MenuItem keys={keys} aside={move.aside} onClick={() => begin(move)}>
      <CampaignStatusLabel status={move.to} />
    </MenuItem>
  );
}

const keyOf = ({ to }: Move, index: number) =>
  to === 'on_hold' ? 'H' : to === 'cancelled' ? 'X' : String(index + 1);

function titleOf(move: Move, number: string): string {
  switch (move.ask) {
    case 'send_to_client':
      return `Send ${number} to the client?`;
    case 'schedule':
      return `Schedule ${number}?`;
    case 'unschedule':
      return `Unschedule ${number}?`;
    default:
      return `${move.label}: ${number}`;
  }
}
