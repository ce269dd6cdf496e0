'use client';

import { Check } from 'lucide-react';
import { useEffect, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { BulkBar } from '@/components/ui/bulk-bar';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogTrigger } from '@/components/ui/dialog';
import { closeDialog } from '@/components/ui/interactions/dialogs';
import { toast } from '@/components/ui/toast';
import { approveTogether } from '@/lib/approvals/actions';
import type { AskItem } from './pick-ask';

const DIALOG = 'approve-together';
const LOST = 'That did not reach us and nothing was approved. Try again in a moment.';

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[name=ask]')];

/** Those whose box is checked, at what was on the screen when it was. */
function picked(items: AskItem[]): AskItem[] {
  const chosen = new Map(
    boxes().flatMap((box) => (box.checked ? [[box.value, box.dataset.hash ?? '']] : [])),
  );
  return items.flatMap((item) => {
    const seen_hash = chosen.get(item.approval);
    return seen_hash ? [{ ...item, seen_hash }] : [];
  });
}

type Refused = { title: string; why: string };
type Props = { clientId: string; items: AskItem[] };

/** The bar over the end of the page while something is selected, and the one question for all of it. */
export function Together({ clientId, items }: Props) {
  const [chosen, setChosen] = useState<AskItem[]>([]);
  const [refused, setRefused] = useState<Refused[]>([]);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();

  useEffect(() => {
    const look = (event: Event) => {
      if (event.target instanceof HTMLInputElement && event.target.name !== 'ask') return;
      setChosen(picked(items));
      setRefused([]);
      setProblem('');
    };
    document.addEventListener('change', look);
    return () => document.removeEventListener('change', look);
  }, [items]);

  const clear = () => {
    for (const box of boxes()) box.checked = false;
    setChosen([]);
  };

  const approve = () =>
    start(async () => {
      const sent = chosen.map(({ approval, seen_hash }) => ({ approval, seen_hash }));
      const answer = await attempt(approveTogether({ clientId, items: sent }));
      if (!answer?.ok) return setProblem(answer?.failure.message ?? LOST);
      const left = answer.data.flatMap(({ approval_id, refusal }) => {
        const item = chosen.find(({ approval }) => approval === approval_id);
        return item && refusal ? [{ title: item.title, why: refusal }] : [];
      });
      const done = chosen.length - left.length;
      if (done > 0) toast(done === 1 ? '1 approved' : `${done} approved`);
      clear();
      setRefused(left);
      if (left.length === 0) closeDialog(DIALOG);
    });

  return (
    <>
      {chosen.length > 0 && (
        <div className="no-print fixed inset-x-0 bottom-0 z-(--z-bulk) h-0 pb-[env(safe-area-inset-bottom)]">
          <BulkBar
            count={chosen.length}
            clear={
              <Button variant="ghost" onClick={clear}>
                Clear
              </Button>
            }
          >
            <DialogTrigger dialog={DIALOG} variant="primary">
              <Check />
              Approve {chosen.length}
            </DialogTrigger>
          </BulkBar>
        </div>
      )}
      <Dialog
        id={DIALOG}
        title={refused.length > 0 ? 'Not everything could be approved' : 'Approve these?'}
        footer={
          <>
            <DialogClose size="touch">{refused.length > 0 ? 'Close' : 'Keep looking'}</DialogClose>
            {chosen.length > 0 && (
              <Button
                variant="primary"
                size="touch"
                aria-busy={pending || undefined}
                onClick={pending ? undefined : approve}
              >
                {pending && <span className="spinner" />}
                Approve {chosen.length}
              </Button>
            )}
          </>
        }
      >
        {refused.length > 0 ? <Refusals refused={refused} /> : <Chosen items={chosen} />}
        {problem && (
          <Banner tone="critical" inset live>
            {problem}
          </Banner>
        )}
      </Dialog>
    </>
  );
}

function Chosen({ items }: { items: AskItem[] }) {
  return (
    <>
      <ul className="grid gap-1.5 text-ink">
        {items.map(({ approval, title, version }) => (
          <li key={approval} className="wrap-anywhere">
            {title} <span className="text-dim">version {version}</span>
          </li>
        ))}
      </ul>
      <p>
        Each is recorded for the version you saw, with your name and the time. It cannot be taken
        back.
      </p>
    </>
  );
}

function Refusals({ refused }: { refused: Refused[] }) {
  return (
    <ul role="alert" className="grid gap-3">
      {refused.map(({ title, why }) => (
        <li key={title}>
          <span className="block font-medium wrap-anywhere text-ink">{title}</span>
          {why}
        </li>
      ))}
    </ul>
  );
}
