import { shortDay, time, today } from '@/lib/core/clock';
import type { Goal } from './queries';

type Measured = Pick<
  Goal,
  | 'kind'
  | 'sources'
  | 'windows'
  | 'newestSync'
  | 'measured'
  | 'unmeasured'
  | 'countedSince'
  | 'countedBy'
  | 'lists'
>;

const sourceWords = (sources: Goal['sources']) => {
  if (!sources.includes('klaviyo_csv')) return 'Klaviyo';
  return sources.includes('klaviyo_api') ? 'Klaviyo and its exports' : 'Klaviyo export';
};

/** Under every figure: where it comes from, which window, when, and what it lacks. */
export function sourceLine(goal: Measured, zone: string, now: Date): string {
  if (goal.kind === 'list_growth') return growthLine(goal, zone, now);
  const lacks =
    goal.unmeasured > 0 &&
    (goal.kind === 'sends'
      ? `${goal.unmeasured} sent and not measured yet`
      : `${goal.unmeasured} ${goal.unmeasured === 1 ? 'send' : 'sends'} without revenue in this currency`);
  if (goal.sources.length === 0) return [`No figures yet`, lacks].filter(Boolean).join(', ');
  const at = goal.newestSync;
  const sameDay = at && today(zone, new Date(at)) === today(zone, now);
  return [
    sourceWords(goal.sources),
    goal.kind === 'revenue' && goal.windows.join(' or '),
    at && `as of ${sameDay ? 'today' : shortDay(at, zone)} ${time(at, zone)}`,
    lacks,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Which lists grew, by whose count, and between which days. */
function growthLine(goal: Measured, zone: string, now: Date): string {
  const { countedBy, countedSince, lists, newestSync } = goal;
  if (!countedBy || !countedSince)
    return 'Not measured: it takes the size of the list on two days. Klaviyo is asked once a day where it is connected; elsewhere a size can be typed in.';
  const which =
    countedBy === 'typed'
      ? 'Sizes of the list typed in by the team'
      : `Klaviyo’s count of ${lists.map((name) => `“${name}”`).join(' and ') || 'the lists it mails'}`;
  const until = newestSync && today(zone, new Date(newestSync)) !== today(zone, now);
  return [
    which,
    `since ${shortDay(countedSince, 'UTC')}`,
    until && countedBy === 'klaviyo_api' && `as of ${shortDay(newestSync, zone)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
