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
import { requestMove } from '@/lib/queues/actions';

type Props = {
  campaign: { id: string; number: number; title: string; status: CampaignStatus };
  to: CampaignStatus;
};

/** Whoever may not make a move asks those who may. */
export function RequestMove({ campaign, to }: Props) {
  const dialog = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const [pending, start] = useTransition();
  const name = stageNames[to];

  const ask = () =>
    start(async () => {
      const answer = await attempt(
        requestMove({
          campaignId: campaign.id,
          to,
          expected: campaign.status,
          note: note.current?.value ?? '',
        }),
      );
      if (answer?.ok) closeDialog(dialog);
      toast(
        answer?.ok
          ? `You asked for ${campaignNumber(campaign.number)} to go to ${name}`
          : (answer?.failure.message ?? 'That did not reach us. Nothing was asked.'),
        answer?.ok ? {} : { tone: 'critical' },
      );
    });

  return (
    <>
      <Button data-hand-off aria-haspopup="dialog" onClick={() => openDialog(dialog)}>
        Ask for {name}
      </Button>
      <Dialog
        id={dialog}
        title={`Ask for ${campaignNumber(campaign.number)} to go to ${name}?`}
        footer={
          <>
            <DialogClose>Not now</DialogClose>
            <Button variant="primary" aria-busy={pending || undefined} onClick={ask}>
              Ask for it
            </Button>
          </>
        }
      >
        <p>Somebody who may make this move accepts it with one click. You are told when they do.</p>
        <Field label="Why" hint="They read it beside your name.">
          {(control) => <Textarea ref={note} rows={3} maxLength={2000} {...control} />}
        </Field>
      </Dialog>
    </>
  );
}
