import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button';
import { cn } from './cn';

type FrameProps = Omit<ComponentProps<'dialog'>, 'title' | 'id'> & { id: string; title: ReactNode };
type ContentProps = {
  /** The buttons: the way back first, the deed last. */
  footer?: ReactNode;
  children: ReactNode;
};

/** A native modal dialog. `DialogTrigger` opens it, `DialogClose`, Escape or a form with method="dialog" closes it. */
export function Dialog({ footer, children, ...props }: FrameProps & ContentProps) {
  return (
    <DialogFrame {...props}>
      <DialogContent footer={footer}>{children}</DialogContent>
    </DialogFrame>
  );
}

/** The dialog without what it holds, where that is fetched once it is open. */
export function DialogFrame({ id, title, className, children, ...props }: FrameProps) {
  return (
    <dialog
      data-slot="dialog"
      id={id}
      aria-labelledby={`${id}-title`}
      className={cn(
        'w-[min(480px,calc(100vw-32px))] overflow-clip rounded-8 bg-raised text-ink shadow-dialog',
        className,
      )}
      {...props}
    >
      <h2 id={`${id}-title`} className="px-5 pt-5 text-16 font-semibold">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

export function DialogContent({ footer, children }: ContentProps) {
  return (
    <>
      <div className="grid gap-3 px-5 pt-2 pb-5 text-14 text-dim">{children}</div>
      {footer && (
        <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
      )}
    </>
  );
}

/** `command` works before any script has loaded; where a browser lacks it `Interactions` does the same. */
export function DialogTrigger({
  dialog,
  ...props
}: ComponentProps<typeof Button> & { dialog: string }) {
  return (
    <Button aria-haspopup="dialog" {...{ command: 'show-modal', commandfor: dialog }} {...props} />
  );
}

export function DialogClose(props: ComponentProps<typeof Button>) {
  return <Button data-close {...props} />;
}
