import { DialogClose, DialogContent, DialogFrame, DialogTrigger } from '@/components/ui/dialog';
import { HandOnInside } from './decision-inside';

const DIALOG = 'hand-on';

type Props = { approvalId: string; others: { id: string; name: string }[] };

/** The way to somebody else who decides instead. */
export function HandOn(props: Props) {
  return (
    <>
      <DialogTrigger dialog={DIALOG} size="lg" className="mt-4">
        Hand it to somebody else
      </DialogTrigger>
      <DialogFrame id={DIALOG} title="Who decides instead of you?">
        <HandOnInside
          dialog={DIALOG}
          {...props}
          until={
            <DialogContent footer={<DialogClose size="touch">Keep it</DialogClose>}>
              <p>They get a mail with it at once. You need not decide any more.</p>
            </DialogContent>
          }
        />
      </DialogFrame>
    </>
  );
}
