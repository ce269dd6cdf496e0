import type { ReactNode } from 'react';
import { buttonVariants } from '@/components/ui/button';
import { DoorHeading } from './door-heading';

type Props = { title: string; action?: { href: string; label: string }; children: ReactNode };

/** A door that stays shut, and the way on. */
export function DoorMessage({ title, action, children }: Props) {
  return (
    <div className="grid gap-6">
      <DoorHeading title={title}>{children}</DoorHeading>
      {action && (
        <a href={action.href} className={buttonVariants({ size: 'touch', wide: true })}>
          {action.label}
        </a>
      )}
    </div>
  );
}

export function InvitationClosed({ agency }: { agency: string }) {
  return (
    <DoorMessage
      title="This invitation is closed"
      action={{ href: '/login', label: 'Go to sign in' }}
    >
      It was used, withdrawn, or is more than seven days old. Ask {agency} to send a new one; if you
      already have an account, sign in.
    </DoorMessage>
  );
}
