import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { TRIGGER_NAMES, TRIGGERS, type FlowTrigger } from '@/lib/flows/format';

type Values = {
  title?: string;
  goal?: string;
  trigger_kind?: FlowTrigger;
  trigger_name?: string;
  due_on?: string | null;
  decide_by?: string | null;
};

/** What a flow is planned with; the form itself is the caller's. */
export function FlowFields({ values }: { values: Values }) {
  return (
    <>
      <Field label="Title">
        {(control) => (
          <Input name="title" required maxLength={200} defaultValue={values.title} {...control} />
        )}
      </Field>
      <Field label="Goal" hint="What it is for, in a sentence or two.">
        {(control) => (
          <Textarea name="goal" rows={3} maxLength={2000} defaultValue={values.goal} {...control} />
        )}
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Starts with">
          {(control) => (
            // A list has no default that could follow the pattern by itself, as the fields of text do while nobody types.
            <Select
              key={values.trigger_kind}
              name="trigger_kind"
              defaultValue={values.trigger_kind ?? 'list'}
              {...control}
            >
              {TRIGGERS.map((kind) => (
                <option key={kind} value={kind}>
                  {TRIGGER_NAMES[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Which one" hint="“Newsletter”, “Checkout started”.">
          {(control) => (
            <Input
              name="trigger_name"
              maxLength={200}
              defaultValue={values.trigger_name}
              {...control}
            />
          )}
        </Field>
        <Field label="Due">
          {(control) => (
            <Input name="due_on" type="date" defaultValue={values.due_on ?? ''} {...control} />
          )}
        </Field>
        <Field label="Client decides by">
          {(control) => (
            <Input
              name="decide_by"
              type="date"
              defaultValue={values.decide_by ?? ''}
              {...control}
            />
          )}
        </Field>
      </div>
    </>
  );
}
