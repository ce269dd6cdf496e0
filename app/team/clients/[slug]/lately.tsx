import { tellChanges } from '@/app/team/tell-changes';
import { ChangeFeed } from '@/components/campaigns/change-feed';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { listClientActivity } from '@/lib/activity/queries';
import type { Client } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';

const SHOWN = 6;

/** The end of a client's timeline. */
export async function Lately({ session, client }: { session: Session; client: Client }) {
  const { rows } = await listClientActivity(session.db, client.id, { limit: SHOWN });
  if (rows.length === 0) return null;
  const lines = await tellChanges(session, rows);
  return (
    <section aria-labelledby="lately">
      <SectionHead
        id="lately"
        title="Lately"
        className="border-t"
        aside={
          <TextLink href={`/team/clients/${client.slug}/timeline`}>
            Everything that happened
          </TextLink>
        }
      />
      <div className="max-w-180">
        <ChangeFeed
          lines={lines.map((line) => ({ ...line, client: undefined }))}
          now={new Date()}
          zone={client.time_zone}
        />
      </div>
    </section>
  );
}
