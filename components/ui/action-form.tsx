'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, useActionState } from 'react';
import type { FormAction, Outcome } from './outcome';
import { toast } from './toast';

type Props = Omit<ComponentProps<'form'>, 'action'> & {
  action: FormAction;
  /** Hidden fields, e.g. the record's id. */
  values?: Record<string, string>;
  /** Said when it worked and the action itself has nothing better to say. Past tense. */
  done?: string;
  /** What opens once it worked. */
  nextHref?: string;
};

/** A form without fields of its own: one button or menu item, and a toast that says how it went. */
export function ActionForm({ action, values = {}, done, nextHref, children, ...props }: Props) {
  const router = useRouter();
  const [, run] = useActionState(async (previous: Outcome | null, form: FormData) => {
    const outcome = await action(previous, form);
    const text = outcome.message ?? (outcome.ok ? done : 'That did not work. Nothing was changed.');
    if (text) toast(text, outcome.ok ? {} : { tone: 'critical' });
    if (outcome.ok && nextHref) router.push(nextHref);
    return outcome;
  }, null);

  return (
    <form action={run} {...props}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
