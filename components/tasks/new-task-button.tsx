import { Plus } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Button } from '@/components/ui/button';

type Props = Omit<ComponentProps<typeof Button>, 'children'> & {
  label: string;
  /** What the task will be about; without it the agency itself. */
  subject?: { kind: string; id: string; name: string };
  clientId?: string;
};

/** `QuickTask` in the frame listens for these, so that a page pays for the dialog only when it is wanted. */
export function NewTaskButton({ label, subject, clientId, ...props }: Props) {
  return (
    <Button
      aria-haspopup="dialog"
      data-new-task
      data-kind={subject?.kind}
      data-subject={subject?.id}
      data-name={subject?.name}
      data-client={clientId}
      {...props}
    >
      <Plus />
      {label}
    </Button>
  );
}
