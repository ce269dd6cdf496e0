import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type Values = { on: string; from: string; to: string; note: string };

/** When it was, and what was done. What ends before it begins ended on the day after. */
export function EntryFields({ values, today }: { values: Values; today: string }) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label="Day">
          {(control) => (
            <Input
              type="date"
              name="on"
              required
              max={today}
              defaultValue={values.on}
              {...control}
            />
          )}
        </Field>
        <Field label="From">
          {(control) => (
            <Input type="time" name="from" required defaultValue={values.from} {...control} />
          )}
        </Field>
        <Field label="To">
          {(control) => (
            <Input type="time" name="to" required defaultValue={values.to} {...control} />
          )}
        </Field>
      </div>
      <Field label="Note">
        {(control) => <Input name="note" maxLength={500} defaultValue={values.note} {...control} />}
      </Field>
    </>
  );
}
