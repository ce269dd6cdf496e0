import { Check } from 'lucide-react';
import { type ReactNode } from 'react';
import { DialogTrigger } from '@/components/ui/dialog';
import { ApproveForm } from './approve-form';
import { ChangesForm } from './changes-form';

type Props = {
  clientId: string;
  approval: { id: string; content_hash: string };
  title: string;
  version: number;
  /** What the approval sets off: "It goes out Wed 25 November, 07:00, to 48,210 people." */
  consequence: ReactNode;
  /** Names the version on the button itself, where it stands away from what it decides. */
  named?: boolean;
};

/** Approve and Request changes, bound to the very version that was shown. */
export function DecisionButtons({ clientId, approval, title, version, consequence, named }: Props) {
  const approve = `approve-${approval.id}`;
  const changes = `changes-${approval.id}`;
  const hidden = (
    <>
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="approvalId" value={approval.id} />
      <input type="hidden" name="seenHash" value={approval.content_hash} />
    </>
  );
  const deed = `Approve version ${version}`;
  const approveButton = (
    <DialogTrigger dialog={approve} variant="primary" size="touch">
      <Check />
      {named ? deed : 'Approve'}
      {!named && <span className="sr-only"> “{title}”</span>}
    </DialogTrigger>
  );
  const changesButton = (
    <DialogTrigger dialog={changes} size="touch">
      Request changes
      {!named && <span className="sr-only"> to “{title}”</span>}
    </DialogTrigger>
  );
  return (
    <>
      {named ? changesButton : approveButton}
      {named ? approveButton : changesButton}
      <ApproveForm dialog={approve} title={title} deed={deed} hidden={hidden}>
        <p className="text-16">{consequence}</p>
        <p>Recorded for version {version}, with your name and the time. It cannot be taken back.</p>
      </ApproveForm>
      <ChangesForm dialog={changes} title={title} hidden={hidden} />
    </>
  );
}
