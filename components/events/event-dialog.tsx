import { Plus } from 'lucide-react';
import { SaveDialog } from '@/components/ui/save-dialog';
import type { FormAction } from '@/components/ui/outcome';
import { EventFields, type EventChoices, type EventDraft } from './event-fields';

type Props = EventChoices & {
  id: string;
  trigger: string;
  create?: boolean;
  save: FormAction;
  /** What it says already; a new event has its day alone. */
  event?: EventDraft;
  day: string;
  clientId?: string;
};

export function EventDialog({
  id,
  trigger,
  create,
  save,
  event,
  day,
  clientId,
  ...choices
}: Props) {
  return (
    <SaveDialog
      id={id}
      trigger={
        <>
          {create && <Plus />}
          {trigger}
        </>
      }
      title={event ? 'Edit event' : 'New event'}
      submit={event ? 'Save' : 'Plan it'}
      variant={create ? 'primary' : 'secondary'}
      action={save}
    >
      <EventFields event={event} day={day} clientId={clientId} {...choices} />
    </SaveDialog>
  );
}
