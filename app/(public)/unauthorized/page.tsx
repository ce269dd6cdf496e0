import type { Metadata } from 'next';
import { DoorMessage } from '@/components/accounts/door-message';

export const metadata: Metadata = { title: 'Not yours to open' };

export default function UnauthorizedPage() {
  return (
    <DoorMessage title="Not yours to open" action={{ href: '/', label: 'Go to my start page' }}>
      You are signed in, but your account does not reach that page. Whoever sent you the link can
      ask an admin of your agency to open it for you.
    </DoorMessage>
  );
}
