import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { movePopup } from '@/lib/popups/actions';
import type { PopupStatus } from '@/lib/popups/status';

type Props = {
  id: string;
  status: PopupStatus;
  /** What this person may do now, the usual next step first. */
  moves: readonly PopupStatus[];
};

const DEEDS: Record<PopupStatus, Partial<Record<PopupStatus, string>>> = {
  draft: { qa: 'Hand to QA', cancelled: 'Cancel' },
  qa: { client_approval: 'Ask the client', draft: 'Send back', cancelled: 'Cancel' },
  client_approval: { qa: 'Take back' },
  approved: { live: 'Put it live', cancelled: 'Cancel' },
  live: { paused: 'Pause' },
  paused: { live: 'Put it live again', archived: 'Archive' },
  archived: {},
  cancelled: { draft: 'Bring it back' },
};

const DONE: Record<PopupStatus, string> = {
  draft: 'It is a draft again',
  qa: 'With QA',
  client_approval: 'The client is asked',
  approved: 'Approved',
  live: 'It is live',
  paused: 'Paused',
  archived: 'Archived',
  cancelled: 'Cancelled',
};

const QUIET: readonly PopupStatus[] = ['cancelled', 'archived'];

export function PopupMoves({ id, status, moves }: Props) {
  const inOrder = Object.keys(DEEDS[status]).flatMap((to) => moves.filter((one) => one === to));
  return inOrder.map((to, index) => {
    const label = DEEDS[status][to] ?? to;
    const values = { id, from: status, to };
    if (status === 'qa' && to === 'draft')
      return (
        <SaveDialog
          key={to}
          id="popup-back"
          trigger={label}
          title="What should change?"
          submit="Send back"
          action={movePopup}
        >
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field label="Reason">
            {(control) => (
              <Textarea name="reason" required maxLength={2000} rows={4} {...control} />
            )}
          </Field>
        </SaveDialog>
      );
    return (
      <ActionForm key={to} action={movePopup} values={values} done={DONE[to]}>
        <SubmitButton
          variant={index === 0 ? 'primary' : QUIET.includes(to) ? 'ghost' : 'secondary'}
        >
          {label}
        </SubmitButton>
      </ActionForm>
    );
  });
}
