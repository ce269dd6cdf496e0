import { DecideFields } from '@/components/ab-tests/decide-fields';
import { ActionForm } from '@/components/ui/action-form';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { decideAbTest, moveAbTest } from '@/lib/ab-tests/actions';
import type { AbTest } from '@/lib/ab-tests/queries';
import type { Result } from '@/lib/ab-tests/verdict';

type Props = { test: AbTest; results: readonly Result[] };

/** What this person may do with it now, the usual next step first. */
export function TestMoves({ test, results }: Props) {
  const { id, status } = test;
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
      <ActionForm action={moveAbTest} values={{ id, to: 'cancelled' }}>
        <SubmitButton variant="ghost">Cancel the test</SubmitButton>
      </ActionForm>
    </>
  );
}
