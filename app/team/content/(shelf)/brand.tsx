import { GuidelineSheet } from '@/components/content/guideline-sheet';
import { findClient, findInternals } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';
import { OWN } from '@/lib/content/filters';
import { listGuidelines } from '@/lib/content/queries';
import type { Home } from '@/app/team/content/shelves';

/** A shelf's guidelines to read through, with what the client's own record says of the brand. */
export async function Brand({ session: { db, agency }, home }: { session: Session; home: Home }) {
  const [guidelines, client] = await Promise.all([
    listGuidelines(db, agency.id, home.id),
    home.key === OWN ? null : findClient(db, agency.id, home.key),
  ]);
  const internals = client && (await findInternals(db, client.id));
  const sender = client && [client.sender_name, client.sender_email].filter(Boolean).join(', ');
  return (
    <GuidelineSheet
      guidelines={guidelines}
      brand={{
        name: home.name,
        color: home.color,
        website: client?.website || undefined,
        sender: sender || undefined,
        voice: internals?.voice || undefined,
      }}
    />
  );
}
