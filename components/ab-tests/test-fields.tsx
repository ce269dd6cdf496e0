import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import {
  type AbTestMetric,
  type AbTestVaries,
  metricNames,
  METRICS,
  VARIES,
  variesNames,
} from '@/lib/ab-tests/names';
import { SampleFields } from './sample-fields';

type Props = {
  values?: {
    title: string;
    hypothesis?: string;
    varies: AbTestVaries;
    metric: AbTestMetric;
    baseline?: number;
    effect?: number;
  };
  variants: number;
};

/** What a test believes and measures: the fields of a form that is the caller's. */
export function TestFields({ values, variants }: Props) {
  return (
    <>
      <Field label="Title">
        {(control) => (
          <Input name="title" required maxLength={200} defaultValue={values?.title} {...control} />
        )}
      </Field>
      <Field label="Hypothesis" hint="“If the subject names the product, more people open it.”">
        {(control) => (
          <Textarea
            name="hypothesis"
            rows={2}
            maxLength={1000}
            defaultValue={values?.hypothesis}
            {...control}
          />
        )}
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="What differs">
          {(control) => (
            <Select name="varies" defaultValue={values?.varies ?? 'subject'} {...control}>
              {VARIES.map((one) => (
                <option key={one} value={one}>
                  {variesNames[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="What decides">
          {(control) => (
            <Select name="metric" defaultValue={values?.metric ?? 'open_rate'} {...control}>
              {METRICS.map((one) => (
                <option key={one} value={one}>
                  {metricNames[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <SampleFields baseline={values?.baseline} effect={values?.effect} variants={variants} />
    </>
  );
}
