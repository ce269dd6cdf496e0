'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { closeDialog } from '@/components/ui/interactions/dialogs';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { addStep, saveStep } from '@/lib/flows/actions';
import type { DiagramStep } from '@/lib/flows/diagram';
import { DELAY_UNITS, KIND_NAMES, type DelayUnit, type StepKind } from '@/lib/flows/format';
import { placeKey, type Place } from '@/lib/flows/path';

export type Asked =
  { mode: 'add'; kind: StepKind; place: Place } | { mode: 'edit'; step: DiagramStep };

export const STEP_DIALOG = 'flow-step';

const ADD: Record<StepKind, string> = {
  email: 'Add an e-mail',
  sms: 'Add a text message',
  delay: 'Add a wait',
  split: 'Add a split',
};

const keyOf = (asked: Asked) =>
  asked.mode === 'add' ? `${asked.kind} ${placeKey(asked.place)}` : asked.step.id;

/** One dialog for every step: what it is called, how long it waits, or what it asks. */
export function StepDialog({ flowId, asked }: { flowId: string; asked: Asked | undefined }) {
  const kind = asked && (asked.mode === 'add' ? asked.kind : asked.step.kind);
  const title = !asked || !kind ? 'Step' : asked.mode === 'add' ? ADD[kind] : KIND_NAMES[kind];
  return (
    <Dialog id={STEP_DIALOG} title={title}>
      {asked && <StepForm key={keyOf(asked)} flowId={flowId} asked={asked} />}
    </Dialog>
  );
}

function StepForm({ flowId, asked }: { flowId: string; asked: Asked }) {
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const step = asked.mode === 'edit' ? asked.step : undefined;
  const kind = asked.mode === 'add' ? asked.kind : asked.step.kind;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = read(new FormData(form), kind);
    start(async () => {
      const answer = await attempt<{ ok: boolean; failure?: { message: string } }>(
        asked.mode === 'add'
          ? addStep({ flowId, kind, ...asked.place, ...said })
          : saveStep({ id: asked.step.id, ...said }),
      );
      setProblem(answer?.ok ? undefined : (answer?.failure?.message ?? 'That did not reach us.'));
      if (!answer?.ok) return;
      closeDialog(STEP_DIALOG);
      toast(asked.mode === 'add' ? 'Step added' : 'Step saved');
      form.reset();
    });
  };

  return (
    <form onSubmit={submit} className="grid gap-4 text-ink">
      {problem && (
        <Banner tone="critical" inset live>
          {problem}
        </Banner>
      )}
      {kind === 'delay' ? (
        <Wait amount={step?.delay_amount ?? 1} unit={step?.delay_unit ?? 'days'} />
      ) : (
        <Field
          label={kind === 'split' ? 'Question' : 'Name'}
          hint={
            kind === 'split'
              ? 'What decides the way: “Has bought since?” What follows goes on on the yes path.'
              : 'What the team and the client call it.'
          }
        >
          {(control) => (
            <Input
              name="said"
              required
              maxLength={120}
              defaultValue={kind === 'split' ? step?.condition : step?.name}
              {...control}
            />
          )}
        </Field>
      )}
      <div className="flex justify-end gap-2">
        <DialogClose>Not now</DialogClose>
        <Button type="submit" variant="primary" aria-busy={pending || undefined} disabled={pending}>
          {asked.mode === 'add' ? 'Add' : 'Save'}
        </Button>
      </div>
    </form>
  );
}

function Wait({ amount, unit }: { amount: number; unit: DelayUnit }) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label="How long">
        {(control) => (
          <Input
            name="amount"
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={365}
            defaultValue={amount}
            {...control}
          />
        )}
      </Field>
      <Field label="Unit">
        {(control) => (
          <Select name="unit" defaultValue={unit} {...control}>
            {DELAY_UNITS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

function read(form: FormData, kind: StepKind) {
  const said = String(form.get('said') ?? '');
  if (kind !== 'delay') return kind === 'split' ? { condition: said } : { name: said };
  const unit = DELAY_UNITS.find((one) => one === form.get('unit')) ?? 'days';
  return { amount: Number(form.get('amount')), unit };
}
