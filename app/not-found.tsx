import { DoorMessage } from '@/components/accounts/door-message';

export default function NotFound() {
  return (
    <main
      data-surface="public"
      className="mx-auto grid min-h-dvh max-w-94 content-center bg-surface p-4"
    >
      <DoorMessage title="Nothing here" action={{ href: '/', label: 'Go to my start page' }}>
        The page does not exist, was removed, or is not yours to see.
      </DoorMessage>
    </main>
  );
}
