'use client';

import { useEffect, useState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { askSampleSize } from '@/lib/ab-tests/actions';
import { whole } from '@/lib/ab-tests/format';

type Props = { baseline?: number; effect?: number; variants: number };

const PAUSE_MS = 350;
const typed = (rate: number | undefined) =>
  rate === undefined ? '' : String(+(rate * 100).toFixed(4));

/** Today's rate and the difference worth finding, and how many people that takes: said before anything starts. */
export function SampleFields({ variants, ...stored }: Props) {
  const [baseline, setBaseline] = useState(typed(stored.baseline));
  const [effect, setEffect] = useState(typed(stored.effect));
  const [answer, setAnswer] = useState('');

  useEffect(() => {
    if (!baseline || !effect) return;
    let current = true;
    const timer = setTimeout(async () => {
      const asked = await attempt(askSampleSize({ baseline, effect, variants }));
      if (!current || !asked) return;
      setAnswer(
        asked.ok
          ? `Each variant needs ${whole(asked.data)} recipients, ${whole(asked.data * variants)} together.`
          : 'With these two rates no number can be said.',
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [baseline, effect, variants]);

  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Rate today, in %" hint="Of the control, from the last sends.">
          {(control) => (
            <Input
              name="baseline"
              inputMode="decimal"
              required
              maxLength={12}
              placeholder="22"
              value={baseline}
              onChange={(event) => setBaseline(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <Field label="Smallest difference worth finding" hint="In points: 2 is from 22 to 24%.">
          {(control) => (
            <Input
              name="effect"
              inputMode="decimal"
              required
              maxLength={12}
              placeholder="2"
              value={effect}
              onChange={(event) => setEffect(event.target.value)}
              {...control}
            />
          )}
        </Field>
      </div>
      <p aria-live="polite" className="min-h-5 font-medium">
        {answer}
      </p>
    </>
  );
}
