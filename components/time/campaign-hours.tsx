import { Fact } from '@/components/ui/facts';
import { hoursText } from '@/lib/time/format';

type Props = {
  estimateMinutes: number | null;
  seconds: number;
  /** Everybody's hours, or only the viewer's own. */
  everybody: boolean;
};

/** What it was thought to take beside what it took. */
export function CampaignHours({ estimateMinutes, seconds, everybody }: Props) {
  const estimate = (estimateMinutes ?? 0) * 60;
  const over = everybody && estimate > 0 && seconds > estimate;
  return (
    <Fact name="Hours">
      <span className="tabular-nums">
        {everybody ? '' : 'You '}
        {hoursText(seconds)}
        {estimate > 0 && <span className="text-dim"> of {hoursText(estimate)}</span>}
        {over && (
          <span className="font-medium text-critical-text">
            , {hoursText(seconds - estimate)} over
          </span>
        )}
      </span>
    </Fact>
  );
}
