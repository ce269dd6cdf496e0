import { SaveForm } from '@/components/ui/save-form';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { stageNames } from '@/lib/campaigns/names';
import { shortDate } from '@/lib/core/due';
import { addTimeOff, removeTimeOff, setCapacity, setEstimates } from '@/lib/workload/actions';
import { USUAL, WORK_KINDS, type WorkKind, type WorkStage } from '@/lib/workload/stages';
import type { Standing } from '@/lib/workload/team';

type PersonProps = {
  person: { id: string; name: string };
  standing: Standing;
  monday: string;
  today: string;
};

/** Hours and days off of one person. */
export function PersonForms({ person, standing, monday, today }: PersonProps) {
  return (
    <div className="grid gap-x-10 gap-y-5 px-4 pt-1 pb-5 md:grid-cols-2">
      <section aria-label={`Hours of ${person.name}`}>
        <SaveForm action={setCapacity} saved="Hours saved" label="Save hours">
          <input type="hidden" name="person" value={person.id} />
          <div className="grid grid-cols-2 items-start gap-3">
            <Field label="Hours a week">
              {(control) => (
                <Input
                  type="number"
                  name="hours"
                  min={0}
                  max={80}
                  step={0.5}
                  required
                  defaultValue={standing.minutes / 60}
                  {...control}
                />
              )}
            </Field>
            <Field label="From the week of" hint="A Monday.">
              {(control) => (
                <Input
                  type="date"
                  name="from"
                  required
                  step={7}
                  min="2024-01-01"
                  defaultValue={monday}
                  {...control}
                />
              )}
            </Field>
          </div>
        </SaveForm>
      </section>
      <section aria-label={`Days off of ${person.name}`} className="grid gap-3">
        <SaveForm action={addTimeOff} saved="Days off added" label="Add days off">
          <input type="hidden" name="person" value={person.id} />
          <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3">
            <Field label="Off from">
              {(control) => (
                <Input type="date" name="from" required defaultValue={today} {...control} />
              )}
            </Field>
            <Field label="To">
              {(control) => (
                <Input type="date" name="to" required defaultValue={today} {...control} />
              )}
            </Field>
            <Field label="Note" hint="The team reads it.">
              {(control) => <Input name="note" maxLength={120} {...control} />}
            </Field>
          </div>
        </SaveForm>
        <ul>
          {standing.away.map(({ id, from_on, to_on, note }) => (
            <li key={id} className="flex min-h-8 items-center gap-3">
              <span className="tabular-nums">
                {shortDate(from_on, today)}
                {to_on !== from_on && ` to ${shortDate(to_on, today)}`}
              </span>
              <span className="min-w-0 flex-1 truncate text-dim">{note}</span>
              <ActionForm action={removeTimeOff} values={{ id }} done="Days off removed">
                <Button type="submit" variant="ghost" size="sm">
                  Remove
                </Button>
              </ActionForm>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

type EstimatesProps = {
  estimates: readonly { kind: WorkKind; stage: string; minutes: number }[];
  mayEdit: boolean;
};

const KIND_NAMES: Record<WorkKind, string> = {
  campaign: 'A campaign',
  flow: 'A flow',
  popup: 'A popup',
};

const stageName = (kind: WorkKind, stage: WorkStage) =>
  stage !== 'approved' ? stageNames[stage] : kind === 'campaign' ? 'Scheduling' : 'Going live';

/** The agency's usual hours by stage. */
export function EstimatesForm({ estimates, mayEdit }: EstimatesProps) {
  return (
    <div className="max-w-160 p-4">
      <p className="mb-3 text-dim">
        The load of everybody is counted with these. A campaign that has its own estimate in the
        brief shares that out in the same proportions. Of a flow, copy and design are each
        message’s.
      </p>
      <SaveForm action={setEstimates} saved="Hours saved" label="Save">
        <div className="grid gap-4">
          {WORK_KINDS.map((kind) => (
            <fieldset
              key={kind}
              disabled={!mayEdit}
              className="grid grid-cols-2 items-end gap-3 sm:grid-cols-5"
            >
              <legend className="mb-1 text-12 font-medium text-dim">{KIND_NAMES[kind]}</legend>
              {USUAL.filter((one) => one.kind === kind).map(({ stage, minutes, field }) => (
                <Field key={field} label={stageName(kind, stage)}>
                  {(control) => (
                    <Input
                      type="number"
                      name={field}
                      min={0}
                      max={100}
                      step={0.25}
                      required
                      defaultValue={
                        (estimates.find((one) => one.kind === kind && one.stage === stage)
                          ?.minutes ?? minutes) / 60
                      }
                      {...control}
                    />
                  )}
                </Field>
              ))}
            </fieldset>
          ))}
        </div>
      </SaveForm>
    </div>
  );
}
