import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { GOAL_KINDS, goalNames } from '@/lib/goals/goal';

type Props = {
  clientId: string;
  currency: string;
  periods: readonly { value: string; name: string }[];
};

/** What is counted, until when, and how much of it. */
export function GoalFields({ clientId, currency, periods }: Props) {
  return (
    <>
      <input type="hidden" name="clientId" value={clientId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="What counts">
          {(control) => (
            <Select name="kind" {...control}>
              {GOAL_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {goalNames[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <GoalTarget currency={currency} />
      </div>
      <Field label="Period">
        {(control) => (
          <Select name="period" {...control}>
            {periods.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
            <option value="custom">Other days, below</option>
          </Select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="From" hint="For other days only.">
          {(control) => <Input type="date" name="startsOn" {...control} />}
        </Field>
        <Field label="To, included">
          {(control) => <Input type="date" name="endsOn" {...control} />}
        </Field>
      </div>
      <GoalNote />
    </>
  );
}

export function GoalTarget({ currency, value }: { currency?: string; value?: number }) {
  return (
    <Field label="Target" hint={currency && `In ${currency} for revenue, else a number.`}>
      {(control) => (
        <Input
          name="target"
          type="number"
          inputMode="numeric"
          min={1}
          max={1_000_000_000}
          step={1}
          required
          defaultValue={value}
          {...control}
        />
      )}
    </Field>
  );
}

export function GoalNote({ value }: { value?: string }) {
  return (
    <Field label="Why this much" hint="Read by the client too, where their portal shows goals.">
      {(control) => (
        <Textarea name="note" rows={2} maxLength={500} defaultValue={value} {...control} />
      )}
    </Field>
  );
}
