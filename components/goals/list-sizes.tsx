import { X } from 'lucide-react';
import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SectionHead } from '@/components/ui/section-head';
import { SubmitButton } from '@/components/ui/submit-button';
import { shortDay } from '@/lib/core/clock';
import { count } from '@/lib/core/money';
import { dropListSize, typeListSize } from '@/lib/goals/actions';
import type { TypedSize } from '@/lib/goals/queries';

type Props = {
  clientId: string;
  sizes: readonly TypedSize[];
  today: string;
  mayWrite: boolean;
};

/** How many people were on the list on which day, typed in where Klaviyo does not say: two days make a growth. */
export function ListSizes({ clientId, sizes, today, mayWrite }: Props) {
  return (
    <section aria-labelledby="list-sizes" className="pb-4">
      <SectionHead
        id="list-sizes"
        title="Sizes of the list, typed in"
        count={sizes.length}
        className="border-t"
        aside={
          mayWrite && (
            <SaveDialog
              id="new-list-size"
              trigger="Add a size"
              title="How many people were on the list"
              submit="Keep it"
              action={typeListSize}
            >
              <input type="hidden" name="clientId" value={clientId} />
              <div className="grid items-start gap-4 sm:grid-cols-2">
                <Field label="Day">
                  {(control) => (
                    <Input
                      type="date"
                      name="day"
                      required
                      max={today}
                      defaultValue={today}
                      {...control}
                    />
                  )}
                </Field>
                <Field label="People" hint="All lists together, each person once.">
                  {(control) => (
                    <Input
                      name="size"
                      type="number"
                      inputMode="numeric"
                      min={0}
                      max={1_000_000_000}
                      step={1}
                      required
                      {...control}
                    />
                  )}
                </Field>
              </div>
            </SaveDialog>
          )
        }
      />
      {sizes.length === 0 ? (
        <p className="px-4 py-2 text-dim">
          None. With Klaviyo connected none is needed: it is asked once a day.
        </p>
      ) : (
        <ul className="flex flex-wrap gap-2 px-4 py-2">
          {sizes.map(({ id, day, size }) => (
            <li
              key={id}
              className="flex items-center gap-2 rounded-8 border border-line py-1 pr-1 pl-3 tabular-nums"
            >
              <span className="text-dim">{shortDay(day, 'UTC')}</span>
              {count(size)}
              {mayWrite ? (
                <ActionForm action={dropListSize} values={{ id }}>
                  <SubmitButton
                    variant="ghost"
                    size="sm"
                    aria-label={`Remove the size of ${shortDay(day, 'UTC')}`}
                  >
                    <X />
                  </SubmitButton>
                </ActionForm>
              ) : (
                <span className="w-1" />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
