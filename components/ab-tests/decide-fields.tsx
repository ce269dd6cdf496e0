import { Radio } from '@/components/ui/checkbox';
import { Choice, Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { percent } from '@/lib/ab-tests/format';
import type { AbTestMetric } from '@/lib/ab-tests/names';
import { didBetter, type Result } from '@/lib/ab-tests/verdict';

type Props = { results: readonly Result[]; metric: AbTestMetric };

/** Only what the numbers carry can be chosen; why the rest cannot stands beside it. */
export function DecideFields({ results, metric }: Props) {
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-13 font-medium">What won</legend>
        {results.map(({ variantId, label, rate, difference, significant }, index) => {
          const why = whyNot(index, difference, significant, metric);
          return (
            <Choice key={variantId} className="items-start!">
              <Radio name="winner" value={variantId} required disabled={Boolean(why)} />
              <span className={why ? 'text-faint' : undefined}>
                {label}
                {index === 0 && ' (control)'}
                {rate !== null && `, ${percent(rate)}`}
                {why && <span className="block text-12">{why}</span>}
              </span>
            </Choice>
          );
        })}
        <Choice>
          <Radio name="winner" value="none" required />
          No variant was better
        </Choice>
      </fieldset>
      <Field label="What was learned" hint="The client reads this, and so will whoever tests next.">
        {(control) => <Textarea name="learned" rows={4} required maxLength={1000} {...control} />}
      </Field>
    </>
  );
}

function whyNot(
  index: number,
  difference: number | null,
  significant: boolean,
  metric: AbTestMetric,
) {
  if (index === 0) return undefined;
  if (!significant) return 'The difference could be chance.';
  return didBetter(difference ?? 0, metric) ? undefined : 'Did worse than the control.';
}
