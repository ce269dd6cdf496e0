import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { kindNames, KINDS, triggerNames, TRIGGERS, unitOf } from '@/lib/popups/names';
import type { Content, Part } from './popup-desk';

type Props = { content: Content; may: Part; onChange: (content: Content) => void };
type Words = 'audience' | 'offer' | 'headline' | 'body' | 'button' | 'small_print';

const WORDS: readonly {
  name: Words;
  label: string;
  hint?: string;
  most: number;
  rows?: number;
}[] = [
  { name: 'audience', label: 'Who sees it', hint: 'New visitors, on product pages.', most: 300 },
  { name: 'offer', label: 'What it offers', most: 500, rows: 2 },
  { name: 'headline', label: 'Headline', most: 160 },
  { name: 'body', label: 'Text', most: 2000, rows: 3 },
  { name: 'button', label: 'Button', most: 60 },
  { name: 'small_print', label: 'Small print', most: 500, rows: 2 },
];

/** What it offers and to whom is settled before it is written. */
const isBrief = (name: Words) => name === 'audience' || name === 'offer';

export function PopupFields({ content, may, onChange }: Props) {
  const put = (change: Partial<Content>) => onChange({ ...content, ...change });
  const locked = !may.brief;
  const unit = unitOf(content.trigger_kind);
  return (
    <>
      <div className="grid items-start gap-4 @min-[440px]:grid-cols-2">
        <Field label="Kind">
          {(control) => (
            <Select
              value={content.kind}
              disabled={locked}
              onChange={({ target }) =>
                put({ kind: KINDS.find((one) => one === target.value) ?? content.kind })
              }
              {...control}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {kindNames[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex gap-2">
          <Field label="Opens" className="min-w-0 flex-1">
            {(control) => (
              <Select
                value={content.trigger_kind}
                disabled={locked}
                onChange={({ target }) =>
                  put({
                    trigger_kind:
                      TRIGGERS.find((one) => one === target.value) ?? content.trigger_kind,
                  })
                }
                {...control}
              >
                {TRIGGERS.map((one) => (
                  <option key={one} value={one}>
                    {triggerNames[one]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {unit && (
            <Field label={unit === '%' ? 'Per cent' : 'Seconds'} className="w-20">
              {(control) => (
                <Input
                  type="number"
                  min={0}
                  max={unit === '%' ? 100 : 3600}
                  readOnly={locked}
                  value={content.trigger_value ?? ''}
                  onChange={({ target }) =>
                    put({ trigger_value: target.value === '' ? null : target.valueAsNumber })
                  }
                  {...control}
                />
              )}
            </Field>
          )}
        </div>
      </div>
      {WORDS.map(({ name, label, hint, most, rows }) => (
        <Field key={name} label={label} hint={hint}>
          {(control) => {
            const props = {
              value: content[name],
              maxLength: most,
              readOnly: isBrief(name) ? !may.brief : !may.words,
              onChange: ({ target }: { target: { value: string } }) =>
                put({ [name]: target.value }),
              ...control,
            };
            return rows ? <Textarea rows={rows} {...props} /> : <Input {...props} />;
          }}
        </Field>
      ))}
    </>
  );
}
