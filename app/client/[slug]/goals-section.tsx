import { GoalCard } from '@/components/goals/goal-card';
import { PortalSection } from '@/components/portal/section';
import { today } from '@/lib/core/clock';
import { listGoals } from '@/lib/goals/queries';
import { viewOf } from '@/lib/goals/view';
import type { Portal } from '@/lib/portal/queries/portal';

/** The goals that are running, for a client whose portal has the room. */
export async function GoalsSection({ portal }: { portal: Portal }) {
  const { session, client, now } = portal;
  if (!session.permissions['goals.read']) return null;
  const from = today(client.time_zone, now);
  const goals = await listGoals(session.db, session.agency.id, { clientId: client.id, from });
  const running = goals.filter(({ starts_on }) => starts_on <= from).toReversed();
  if (running.length === 0) return null;
  return (
    <PortalSection id="goals" title="Goals">
      <div className="grid gap-8 md:grid-cols-2">
        {running.map((goal) => (
          <GoalCard key={goal.id} goal={viewOf(goal, client.time_zone, now)} />
        ))}
      </div>
    </PortalSection>
  );
}
