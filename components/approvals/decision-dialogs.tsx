import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { DialogClose, DialogContent, DialogFrame, DialogTrigger } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { ApproveInside, ChangesInside } from './decision-inside';
import type { Decide } from './send-decision';

export type DecisionProps = {
  title: string;
  version: number;
  /** What the approval sets off: "It goes out Wed 25 November, 07:00, to 48,210 people." */
  consequence: ReactNode;
  /** Names the version on the button itself, where it stands away from what it decides. */
  named?: boolean;
  /** Words and picture are made at two desks. */
  asksConcern?: boolean;
  pinned?: boolean;
};

type Props = DecisionProps & {
  id: string;
  decide: Decide;
  /** What says which decision it is, and what was seen. */
  hidden: Readonly<Record<string, string>>;
};

/** Approve and Request changes, each asking once more in a dialog. */
export function DecisionDialogs({ id, decide, hidden, title, version, named, ...props }: Props) {
  const approve = `approve-${id}`;
  const changes = `changes-${id}`;
  const fields = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
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
  const back = <DialogClose size="touch">Keep looking</DialogClose>;
  const said = (
    <>
      <p className="text-16">{props.consequence}</p>
      <p>Recorded for version {version}, with your name and the time. It cannot be taken back.</p>
    </>
  );
  return (
    <>
      {named ? changesButton : approveButton}
      {named ? approveButton : changesButton}
      <DialogFrame id={approve} title={`Approve “${title}”?`}>
        <ApproveInside
          dialog={approve}
          title={title}
          deed={deed}
          decide={decide}
          hidden={fields}
          until={<DialogContent footer={back}>{said}</DialogContent>}
        >
          {said}
        </ApproveInside>
      </DialogFrame>
      <DialogFrame id={changes} title={`What should change in “${title}”?`}>
        <ChangesInside
          dialog={changes}
          title={title}
          decide={decide}
          hidden={fields}
          asksConcern={props.asksConcern ?? false}
          pinned={props.pinned ?? false}
          until={
            <DialogContent footer={back}>
              <Skeleton className="h-32 w-full" />
            </DialogContent>
          }
        />
      </DialogFrame>
    </>
  );
}
