import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { kindNames, SCOPE_KINDS, type ScopeKind } from '@/lib/scope/kinds';
import { monthAndYear } from '@/lib/scope/month';

type Item = { kind: ScopeKind; min_units: number; max_units: number; carry_cap: number };
type Props = {
  clientId: string;
  /** What holds now, as a beginning. */
  name?: string;
  items: readonly Item[];
  months: readonly string[];
};

const PARTS = [
  ['Min', 'min_units', 'at least'],
  ['Max', 'max_units', 'at most'],
  ['Carry', 'carry_cap', 'carried over at most'],
] as const;

/** What a client may use each month, from a month on. */
export function TermsFields({ clientId, name, items, months }: Props) {
  return (
    <>
      <input type="hidden" name="clientId" value={clientId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Package">
          {(control) => (
            <Input name="name" required maxLength={80} defaultValue={name} {...control} />
          )}
        </Field>
        <Field label="Holds from">
          {(control) => (
            <Select name="startsOn" {...control}>
              {months.map((month) => (
                <option key={month} value={month}>
                  {monthAndYear(month)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <table className="w-full text-13">
        <thead>
          <tr className="text-left text-12 text-faint *:pb-1 *:font-regular">
            <th scope="col">A month</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Carries over</th>
          </tr>
        </thead>
        <tbody>
          {SCOPE_KINDS.map((kind) => {
            const item = items.find((one) => one.kind === kind);
            return (
              <tr key={kind} className="*:py-1">
                <th scope="row" className="pr-3 text-left font-medium">
                  {kindNames[kind]}
                </th>
                {PARTS.map(([part, column, words]) => (
                  <td key={part} className="pr-2 last:pr-0">
                    <Input
                      name={`${kind}${part}`}
                      type="number"
                      inputMode="numeric"
                      min={0}
                      max={1000}
                      required
                      aria-label={`${kindNames[kind]}, ${words}`}
                      defaultValue={item?.[column] ?? 0}
                      className="w-full tabular-nums"
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="text-12 text-faint">
        Months before stay as they were counted. A deficit is always carried over, a surplus up to
        its limit.
      </p>
    </>
  );
}
