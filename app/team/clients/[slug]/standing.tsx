import { GoalCard } from '@/components/goals/goal-card';
import { ScopeMeters } from '@/components/scope/scope-meters';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import type { Client } from '@/lib/clients/queries';
import { today } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { listGoals } from '@/lib/goals/queries';
import { viewOf } from '@/lib/goals/view';
import { monthName } from '@/lib/scope/month';
import { listClientMeters } from '@/lib/scope/queries';

/** What the month has left and how far the goals have come. */
export async function Standing({ session, client }: { session: Session; client: Client }) {
  const { db, agency, permissions } = session;
  const now = new Date();
  const from = today(client.time_zone, now);
  const [meters, goals] = await Promise.all([
    permissions['scope.read'] ? listClientMeters(db, client.id) : [],
    permissions['goals.read'] ? listGoals(db, agency.id, { clientId: client.id, from }) : [],
  ]);
  const running = goals.filter(({ starts_on }) => starts_on <= from).toReversed();
  const base = `/team/clients/${client.slug}`;
  const [first] = meters;
  return (
    <>
      {first && (
        <section aria-labelledby="scope">
          <SectionHead
            id="scope"
            title={`Scope in ${monthName(first.month)}`}
            className="border-t"
            aside={<TextLink href={`${base}/scope`}>Open scope</TextLink>}
          />
          <div className="max-w-220 p-4">
            <ScopeMeters meters={meters} hrefOf={(kind) => `${base}/scope?kind=${kind}`} />
          </div>
        </section>
      )}
      {running.length > 0 && (
        <section aria-labelledby="goals">
          <SectionHead
            id="goals"
            title="Goals"
            count={running.length}
            className="border-t"
            aside={<TextLink href={`${base}/goals`}>Open goals</TextLink>}
          />
          <div className="grid max-w-260 gap-8 p-4 md:grid-cols-2">
            {running.map((goal) => (
              <GoalCard key={goal.id} goal={viewOf(goal, client.time_zone, now)} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
