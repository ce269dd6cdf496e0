'use client';

import { useId, useRef, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { closeDialog, openDialog } from '@/components/ui/interactions/dialogs';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { campaignNumber, stageNames } from '@/lib/campaigns/names';
import type { CampaignStatus } from '@/lib/campaigns/status';
import { decideMove, withdrawMove } from '@/lib/queues/actions';

type Props = {
  request: {
    id: string;
    to_status: CampaignStatus;
    mine: boolean;
    mayDecide: boolean;
    campaign: { number: number };
  };
};

const LOST = 'That did not reach us. Nothing was changed.';

/** The answer to a move that was asked for: one click, or no with a reason. */
export function MoveAnswer({ request }: Props) {
  const dialog = useId();
  const why = useRef<HTMLTextAreaElement>(null);
  const [pending, start] = useTransition();
  const number = campaignNumber(request.campaign.number);
  const busy = pending || undefined;

  const run = (said: string, act: () => ReturnType<typeof decideMove | typeof withdrawMove>) =>
    start(async () => {
      const answer = await attempt<Awaited<ReturnType<typeof act>>>(act());
      closeDialog(dialog);
      if (answer?.ok) toast(said);
      else toast(answer?.failure.message ?? LOST, { tone: 'critical' });
    });

  if (request.mine && !request.mayDecide) {
    return (
      <Button
        size="sm"
        aria-busy={busy}
        onClick={() =>
          run(`You took back what you asked of ${number}`, () => withdrawMove({ id: request.id }))
        }
      >
        Take back
      </Button>
    );
  }
  if (!request.mayDecide) return null;
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => openDialog(dialog)}>
        No
      </Button>
      <Button
        size="sm"
        variant="primary"
        aria-busy={busy}
        aria-label={`Accept: ${number} to ${stageNames[request.to_status]}`}
        onClick={() =>
          run(`${number} moved to ${stageNames[request.to_status]}`, () =>
            decideMove({ id: request.id, accept: true }),
          )
        }
      >
        Accept
      </Button>
      <Dialog
        id={dialog}
        title={`Say no to ${number}?`}
        footer={
          <>
            <DialogClose>Not now</DialogClose>
            <Button
              variant="primary"
              aria-busy={busy}
              onClick={() =>
                run(`You said no, ${number} stays where it is`, () =>
                  decideMove({ id: request.id, accept: false, answer: why.current?.value ?? '' }),
                )
              }
            >
              Say no
            </Button>
          </>
        }
      >
        <Field label="Why" hint="They are told.">
          {(control) => <Textarea ref={why} rows={3} maxLength={2000} {...control} />}
        </Field>
      </Dialog>
    </>
  );
}
