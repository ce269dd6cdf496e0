import { X } from 'lucide-react';
import { ActionForm } from '@/components/ui/action-form';
import { Chip } from '@/components/ui/chip';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { addVariant, removeVariant, saveVariant } from '@/lib/ab-tests/actions';
import { countNames, type AbTestMetric } from '@/lib/ab-tests/names';
import type { Result } from '@/lib/ab-tests/verdict';

type Variant = { id: string; label: string; description: string };
type Props = { testId: string; variants: readonly Variant[]; mayWrite: boolean };

const MOST = 4;

/** While it is a draft: what will be compared, the control first. */
export function VariantForms({ testId, variants, mayWrite }: Props) {
  return (
    <>
      <ol aria-label="Variants">
        {variants.map(({ id, label, description }, index) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-2 border-b border-line py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-2">
                <b className="font-medium wrap-anywhere">{label}</b>
                {index === 0 && <Chip>Control</Chip>}
              </span>
              <span className="block wrap-anywhere text-dim">{description}</span>
            </span>
            {mayWrite && (
              <span className="flex shrink-0">
                <SaveDialog
                  id={`variant-${id}`}
                  trigger={
                    <>
                      Edit<span className="sr-only"> {label}</span>
                    </>
                  }
                  title="Edit the variant"
                  submit="Save"
                  action={saveVariant}
                  quiet
                >
                  <input type="hidden" name="id" value={id} />
                  <VariantFields label={label} description={description} />
                </SaveDialog>
                <ActionForm action={removeVariant} values={{ id }}>
                  <SubmitButton variant="ghost" size="sm" aria-label={`Take out ${label}`}>
                    <X />
                  </SubmitButton>
                </ActionForm>
              </span>
            )}
          </li>
        ))}
      </ol>
      {variants.length === 0 && <p className="text-dim">Nothing to compare yet.</p>}
      {mayWrite && variants.length < MOST && (
        <div className="mt-2">
          <SaveDialog
            id="new-variant"
            trigger="Add a variant"
            title={variants.length === 0 ? 'Add the control' : 'Add a variant'}
            submit="Add"
            action={addVariant}
          >
            <input type="hidden" name="test_id" value={testId} />
            <VariantFields />
          </SaveDialog>
        </div>
      )}
    </>
  );
}

function VariantFields({ label, description }: { label?: string; description?: string }) {
  return (
    <>
      <Field label="Name">
        {(control) => (
          <Input name="label" required maxLength={120} defaultValue={label} {...control} />
        )}
      </Field>
      <Field label="What it is">
        {(control) => (
          <Textarea
            name="description"
            rows={3}
            maxLength={1000}
            defaultValue={description}
            {...control}
          />
        )}
      </Field>
    </>
  );
}

/** While it runs: how many got each variant, and how many did what is counted. */
export function CountFields({
  results,
  metric,
}: {
  results: readonly Result[];
  metric: AbTestMetric;
}) {
  return results.map(({ variantId, label, recipients, successes }) => (
    <fieldset key={variantId} className="grid gap-2">
      <legend className="mb-1 max-w-full truncate font-medium">{label}</legend>
      <input type="hidden" name="variant[]" value={variantId} />
      <div className="grid grid-cols-2 gap-2">
        <Field label="Recipients">
          {(control) => (
            <Input
              name="recipients[]"
              type="number"
              min={0}
              required
              defaultValue={recipients}
              {...control}
            />
          )}
        </Field>
        <Field label={countNames[metric]}>
          {(control) => (
            <Input
              name="successes[]"
              type="number"
              min={0}
              required
              defaultValue={successes}
              {...control}
            />
          )}
        </Field>
      </div>
    </fieldset>
  ));
}
