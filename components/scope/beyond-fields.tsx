import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { basisNames, kindNames, SCOPE_BASES, SCOPE_KINDS, type ScopeKind } from '@/lib/scope/kinds';
import { monthAndYear } from '@/lib/scope/month';

type Props = { clientId: string; months: readonly string[]; month: string; kind?: ScopeKind };

/** Units more than a month has, who pays for them, and why. */
export function BeyondFields({ clientId, months, month, kind = 'campaigns' }: Props) {
  return (
    <>
      <input type="hidden" name="clientId" value={clientId} />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="Of what">
          {(control) => (
            <Select name="kind" defaultValue={kind} {...control}>
              {SCOPE_KINDS.map((one) => (
                <option key={one} value={one}>
                  {kindNames[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="In">
          {(control) => (
            <Select name="month" defaultValue={month} {...control}>
              {months.map((one) => (
                <option key={one} value={one}>
                  {monthAndYear(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="How many">
          {(control) => (
            <Input
              name="units"
              type="number"
              min={1}
              max={20}
              required
              defaultValue={1}
              {...control}
            />
          )}
        </Field>
      </div>
      <BeyondReason />
    </>
  );
}

/** Who pays, and why. */
export function BeyondReason() {
  return (
    <>
      <Field label="Who pays for it">
        {(control) => (
          <Select name="basis" {...control}>
            {SCOPE_BASES.map((basis) => (
              <option key={basis} value={basis}>
                {basisNames[basis]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Why" hint="Stays on record. The client does not read it.">
        {(control) => <Textarea name="reason" required rows={3} maxLength={2000} {...control} />}
      </Field>
    </>
  );
}
