'use client';

import { Zap } from 'lucide-react';
import {
  type KeyboardEvent,
  useEffect,
  useOptimistic,
  useRef,
  useState,
  useTransition,
} from 'react';
import { attempt } from '@/components/ui/attempt';
import { openDialog } from '@/components/ui/interactions/dialogs';
import { toast } from '@/components/ui/toast';
import { placeStep, removeStep } from '@/lib/flows/actions';
import { pathOf, placedAt, placeKey, waysFor, type Place } from '@/lib/flows/path';
import type { DiagramStep } from '@/lib/flows/diagram';
import { PathView } from './path-view';
import { STEP_DIALOG, StepDialog, type Asked } from './step-dialog';
import { useStepDrag } from './use-step-drag';

type Props = {
  flowId: string;
  /** What starts it, as a sentence. */
  begins: string;
  steps: DiagramStep[];
  /** Whether this person may change the order now. */
  mayEdit: boolean;
};

const LOST = 'That did not reach us. Nothing was changed.';

/** A flow as somebody walks through it: what starts it, then every step, and where it parts in two. */
export function FlowDiagram({ flowId, begins, steps: saved, mayEdit }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const focus = useRef<string>(undefined);
  const [asked, setAsked] = useState<Asked>();
  const [, start] = useTransition();
  const [steps, place] = useOptimistic(saved, (now, to: { id: string; place: Place }) =>
    placedAt(now, to.id, to.place),
  );

  // A step that goes onto another path is drawn anew: whoever moved it by key stays on it.
  useEffect(() => {
    if (!focus.current) return;
    root.current
      ?.querySelector<HTMLElement>(`[data-card="${focus.current}"] :is(a, button)`)
      ?.focus();
    focus.current = undefined;
  }, [steps]);

  const ask = (what: Asked) => {
    setAsked(what);
    requestAnimationFrame(() => openDialog(STEP_DIALOG));
  };

  const move = (id: string, to: Place | undefined) => {
    if (!to) return;
    focus.current = id;
    start(async () => {
      place({ id, place: to });
      const answer = await attempt(placeStep({ id, ...to }));
      if (!answer?.ok) toast(answer?.failure.message ?? LOST, { tone: 'critical' });
    });
  };

  const remove = (id: string, name: string) =>
    start(async () => {
      const answer = await attempt(removeStep({ id }));
      if (answer?.ok) toast(`${name} removed`);
      else toast(answer?.failure.message ?? LOST, { tone: 'critical' });
    });

  const onKeyDown = (event: KeyboardEvent) => {
    const up = event.key === 'ArrowUp';
    if (!mayEdit || !event.altKey || !(up || event.key === 'ArrowDown')) return;
    const card = (event.target as Element).closest<HTMLElement>('[data-card]');
    const id = card?.dataset.card;
    if (!id) return;
    event.preventDefault();
    const ways = waysFor(steps, id);
    move(id, up ? ways.up : ways.down);
  };

  useStepDrag(root, {
    on: mayEdit,
    steps,
    drop: (id, key, gaps) =>
      move(
        id,
        gaps.find((gap) => placeKey(gap) === key),
      ),
  });

  return (
    <div ref={root} onKeyDown={onKeyDown} className="grid grid-cols-1">
      <p className="flex items-center gap-2.5 justify-self-center rounded-full border border-line-strong bg-sunken px-3.5 py-1.5 font-medium wrap-anywhere">
        <Zap className="size-4 shrink-0 text-dim" />
        {begins}
      </p>
      <PathView
        label="The flow"
        path={pathOf(steps)}
        context={{ flowId, steps, mayEdit, ask, move, remove }}
      />
      {mayEdit && <StepDialog flowId={flowId} asked={asked} />}
    </div>
  );
}
