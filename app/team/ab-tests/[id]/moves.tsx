import { DecideFields } from '@/components/ab-tests/decide-fields';
import { ActionForm } from '@/components/ui/action-form';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { decideAbTest, endAbTest, moveAbTest } from '@/lib/ab-tests/actions';
import type { AbTest } from '@/lib/ab-tests/queries';
import { endedEarly, type Result } from '@/lib/ab-tests/verdict';

type Props = { test: AbTest; results: readonly Result[] };

/** What this person may do with it now, the usual next step first. */
export function TestMoves({ test, results }: Props) {
  const { id, status } = test;
  const counted = results.every(({ recipients }) => recipients > 0);
  if (status !== 'draft' && status !== 'running') return null;
  return (
    <>
      {status === 'draft' && results.length > 1 && (
        <ActionForm action={moveAbTest} values={{ id, to: 'running' }}>
          <SubmitButton variant="primary">Start the test</SubmitButton>
        </ActionForm>
      )}
      {status === 'running' && results[0]?.complete && (
        <SaveDialog
          id="decide-test"
          trigger="Decide"
          title="Decide the test"
          submit="Decide"
          action={decideAbTest}
          variant="primary"
        >
          <input type="hidden" name="id" value={id} />
          <DecideFields results={results} metric={test.metric} />
        </SaveDialog>
      )}
      {status === 'running' && counted && !results[0]?.complete && (
        <SaveDialog
          id="end-test"
          trigger="End without an answer"
          title="End the test without an answer"
          submit="End as inconclusive"
          action={endAbTest}
        >
          <input type="hidden" name="id" value={id} />
          <p className="text-dim">{endedEarly(results)}</p>
          <Field label="What was learned" hint="Why there are not more people to ask, for example.">
            {(control) => (
              <Textarea name="learned" rows={4} required maxLength={1000} {...control} />
            )}
          </Field>
        </SaveDialog>
      )}
      <ActionForm action={moveAbTest} values={{ id, to: 'cancelled' }}>
        <SubmitButton variant="ghost">Cancel the test</SubmitButton>
      </ActionForm>
    </>
  );
}
