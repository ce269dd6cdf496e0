import { StatusLabel, type Shape, type Tone } from '@/components/ui/status-shape';
import type { CampaignRecord } from '@/lib/campaigns/record';

type Schedule = NonNullable<CampaignRecord['schedule']>;

const SAID: Record<Schedule['state'], [shape: Shape, text: string, tone?: Tone]> = {
  by_hand: ['clock', 'To be scheduled in Klaviyo by hand; Klaviyo’s report says when it was sent'],
  pending: ['clock', 'Being scheduled in Klaviyo'],
  scheduled: ['clock', 'Scheduled in Klaviyo'],
  cancelled: ['crossRing', 'Taken out of Klaviyo’s schedule'],
  failed: ['cross', 'Klaviyo refused it'],
  too_late: ['triangle', 'Too late to cancel: Klaviyo is sending it'],
};

/** How a campaign leaves, and how far that has got. */
export function Leaving({ schedule }: { schedule: Schedule }) {
  const [shape, text, tone] = SAID[schedule.state];
  const asked = schedule.cancel_requested_at && ['pending', 'scheduled'].includes(schedule.state);
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-dim">
      <StatusLabel shape={asked ? 'turning' : shape} tone={tone} className="whitespace-normal">
        {asked ? 'Waiting for Klaviyo to cancel the send' : text}
      </StatusLabel>
      {schedule.detail && <span className="text-12 text-faint">{schedule.detail}</span>}
    </p>
  );
}
