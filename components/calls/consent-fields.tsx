import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { CONSENT_WAYS, consentNames, type ConsentWay } from '@/lib/calls/names';

type Props = { from?: string; way?: ConsentWay | null; required?: boolean };

/** On whose word a call was recorded: without it no recording is kept. */
export function ConsentFields({ from = '', way, required }: Props) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field label="Who agreed to be recorded" hint="By name. Everybody who can be heard.">
        {(control) => (
          <Input
            name="consentFrom"
            maxLength={500}
            required={required}
            defaultValue={from}
            {...control}
          />
        )}
      </Field>
      <Field label="How they agreed">
        {(control) => (
          <Select name="consentWay" required={required} defaultValue={way ?? ''} {...control}>
            <option value="">{required ? 'Choose how' : 'It was not recorded'}</option>
            {CONSENT_WAYS.map((one) => (
              <option key={one} value={one}>
                {consentNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
