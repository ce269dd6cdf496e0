import { Link } from '@/components/ui/link';
import { GoalBar } from './goal-bar';
import type { GoalView } from './goal-card';

/** A goal in a row of clients: how far, of what, and where an even pace would be. */
export function GoalLine({ slug, goal }: { slug: string; goal: GoalView }) {
  return (
    <Link
      href={`/team/clients/${slug}/goals`}
      className="flex items-center gap-2 rounded-4 whitespace-nowrap tabular-nums hover:underline"
    >
      <span className="w-16 shrink-0 max-sm:hidden">
        <GoalBar label={`${goal.name}, ${goal.period}`} {...goal} />
      </span>
      <span>
        {goal.actual ?? '–'} <span className="text-dim">of {goal.target}</span>
      </span>
      <span className="text-12 text-faint max-lg:hidden">{goal.period}</span>
    </Link>
  );
}
