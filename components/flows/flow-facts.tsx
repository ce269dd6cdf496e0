import { DueDate } from '@/components/shell/due-date';
import { Avatar, NoAvatar } from '@/components/ui/avatar';
import { Fact, Facts } from '@/components/ui/facts';
import { DUTIES, dutyNames } from '@/lib/campaigns/names';
import { shortDay } from '@/lib/core/clock';
import type { Flow } from '@/lib/flows/queries/flow';

type Props = { flow: Flow; today: string; className?: string };

export function FlowFacts({ flow, today, className }: Props) {
  const { assignees, client, due_on, live_at, sender_name, sender_email } = flow;
  return (
    <Facts columns={1} className={className}>
      {DUTIES.map((duty) => {
        const name = assignees.find((one) => one.duty === duty)?.person?.name;
        return (
          <Fact key={duty} name={dutyNames[duty]} wide>
            {name ? (
              <>
                <Avatar name={name} beside />
                <span className="truncate">{name}</span>
              </>
            ) : (
              <>
                <NoAvatar label="Nobody yet" />
                <span className="text-faint">Nobody yet</span>
              </>
            )}
          </Fact>
        );
      })}
      <Fact name={live_at ? 'First live' : 'Due'} wide>
        {live_at ? (
          <span className="tabular-nums">{shortDay(live_at, client.time_zone)}</span>
        ) : (
          <DueDate on={due_on} today={today} />
        )}
      </Fact>
      <Fact name="From" wide>
        <span className="truncate">
          {sender_name || sender_email || <span className="text-faint">No sender</span>}
        </span>
      </Fact>
    </Facts>
  );
}
