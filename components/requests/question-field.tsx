import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { Question } from '@/lib/requests/kinds';

/** One of the few questions a kind of work asks. */
export function QuestionField({ question, error }: { question: Question; error?: string[] }) {
  const { name, label, hint, needed, options, long, url } = question;
  return (
    <Field label={label} size="lg" hint={hint} error={error}>
      {(control) => {
        if (options) {
          return (
            <Select size="lg" name={name} required={needed} {...control}>
              {!needed && <option value="">No matter</option>}
              {options.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          );
        }
        if (long) {
          return (
            <Textarea
              size="lg"
              name={name}
              rows={2}
              maxLength={2000}
              required={needed}
              {...control}
            />
          );
        }
        return (
          <Input
            size="lg"
            name={name}
            type={url ? 'url' : 'text'}
            maxLength={name === 'audience' ? 500 : 2000}
            required={needed}
            {...control}
          />
        );
      }}
    </Field>
  );
}
