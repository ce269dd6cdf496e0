import { Link } from '@/components/ui/link';
import { sendDay } from '@/lib/campaigns/send-time';
import type { StageCount } from '@/lib/campaigns/list';
import { STAGES } from '@/lib/campaigns/status';
import { CampaignStatusLabel } from './campaign-status';

type Props = { counts: StageCount[]; zone: string };

/** Where everything stands, each number leading to its list. */
export function StageCounts({ counts, zone }: Props) {
  return (
    <nav
      aria-label="Campaigns by stage"
      className="grid grid-cols-8 border-y border-line max-lg:grid-cols-4 max-sm:grid-cols-2"
    >
      {STAGES.map((status) => {
        const count = counts.find((one) => one.status === status);
        const sent = status === 'sent';
        const total = (sent ? count?.this_week : count?.total) ?? 0;
        return (
          <Link
            key={status}
            href={
              sent ? '/team/campaigns?view=week&status=sent' : `/team/campaigns?status=${status}`
            }
            className="grid grid-cols-[1fr_auto] items-baseline gap-y-0.5 border-line px-4 py-2.5 not-first:border-l hover:bg-hover max-lg:border-b max-sm:[&:nth-child(2n+1)]:border-l-0 max-lg:[&:nth-child(4n+1)]:border-l-0"
          >
            <CampaignStatusLabel status={status} short className="col-span-full text-dim" />
            <b className="text-20 tabular-nums">{total}</b>
            <Note status={status} count={count} zone={zone} />
          </Link>
        );
      })}
    </nav>
  );
}

type NoteProps = { status: (typeof STAGES)[number]; count?: StageCount; zone: string };

function Note({ status, count, zone }: NoteProps) {
  if (status === 'sent') return <span className="text-12 text-faint">this week</span>;
  if (!count || count.total === 0) return <span className="text-12 text-faint">none</span>;
  if (count.late > 0) return <span className="text-12 text-critical-text">{count.late} late</span>;
  if (status === 'scheduled' && count.next_send) {
    return <span className="text-12 text-faint">next {sendDay(count.next_send, zone)}</span>;
  }
  const text = count.due_today > 0 ? `${count.due_today} today` : 'on time';
  return <span className="text-12 text-faint">{text}</span>;
}
