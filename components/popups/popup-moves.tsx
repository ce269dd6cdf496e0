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
  /** What opens once it went on its way. */
  nextHref?: string;
};

const DEEDS: Record<PopupStatus, Partial<Record<PopupStatus, string>>> = {
  draft: { design: 'Hand to design', qa: 'Hand to QA', cancelled: 'Cancel' },
  design: { qa: 'Hand to QA', draft: 'Send back', cancelled: 'Cancel' },
  qa: {
    client_approval: 'Ask the client',
    design: 'Back to design',
    draft: 'Back to the words',
    cancelled: 'Cancel',
  },
  client_approval: { qa: 'Take back' },
  approved: { live: 'Put it live', cancelled: 'Cancel' },
  live: { paused: 'Pause' },
  paused: { live: 'Put it live again', archived: 'Archive' },
  archived: {},
  cancelled: { draft: 'Bring it back' },
};

const DONE: Record<PopupStatus, string> = {
  draft: 'It is a draft again',
  design: 'With the designer',
  qa: 'With QA',
  client_approval: 'The client is asked',
  approved: 'Approved',
  live: 'It is live',
  paused: 'Paused',
  archived: 'Archived',
  cancelled: 'Cancelled',
};

/** Back to somebody's desk, with why. */
const isBack = (from: PopupStatus, to: PopupStatus) =>
  (from === 'qa' && (to === 'draft' || to === 'design')) || (from === 'design' && to === 'draft');

const QUIET: readonly PopupStatus[] = ['cancelled', 'archived'];

export function PopupMoves({ id, status, moves, nextHref }: Props) {
  const inOrder = Object.keys(DEEDS[status]).flatMap((to) => moves.filter((one) => one === to));
  return inOrder.map((to, index) => {
    const label = DEEDS[status][to] ?? to;
    const values = { id, from: status, to };
    if (isBack(status, to))
      return (
        <SaveDialog
          key={to}
          id={`popup-back-${to}`}
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
      <ActionForm key={to} action={movePopup} values={values} done={DONE[to]} nextHref={nextHref}>
        <SubmitButton
          data-hand-off={index === 0 || undefined}
          variant={index === 0 ? 'primary' : QUIET.includes(to) ? 'ghost' : 'secondary'}
        >
          {label}
        </SubmitButton>
      </ActionForm>
    );
  });
}
