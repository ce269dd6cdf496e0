import type { ReactNode } from 'react';
import { Avatar, AvatarStack, NoAvatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { Fact, Facts } from '@/components/ui/facts';
import { time } from '@/lib/core/clock';
import { count } from '@/lib/core/money';
import { sendDay, zoneName } from '@/lib/campaigns/send-time';
import { DUTIES, priorityNames } from '@/lib/campaigns/names';
import type { CampaignRecord } from '@/lib/campaigns/record';
import { Priority } from '@/components/ui/priority';
import { DueDate } from '@/components/shell/due-date';

type Props = {
  campaign: CampaignRecord;
  /** Whose desk it is on: a person, or the client's approver. */
  desk: { name: string; team: boolean } | undefined;
  today: string;
  className?: string;
  /** What other modules know of it. */
  children?: ReactNode;
};

export function CampaignFacts({ campaign, desk, today, className, children }: Props) {
  const { assignees, send_at, sent_at, client, audience, audience_size, due_on, labels } = campaign;
  const leaves = sent_at ?? send_at;
  const deadline = campaign.status === 'client_approval' ? (campaign.decide_by ?? due_on) : due_on;
  const owners = DUTIES.flatMap((duty) => assignees.filter((one) => one.duty === duty));
  return (
    <Facts className={className}>
      <Fact name="Owners">
        {owners.length === 0 ? (
          <NoAvatar label="Nobody yet" />
        ) : (
          <AvatarStack>
            {owners.map(({ duty, person }) => (
              <Avatar key={duty} name={person?.name ?? 'Somebody'} />
            ))}
          </AvatarStack>
        )}
      </Fact>
      <Fact name={sent_at ? 'Sent' : 'Sends'}>
        {leaves ? (
          <span className="tabular-nums">
            {sendDay(leaves, client.time_zone)}, {time(leaves, client.time_zone)}{' '}
            {zoneName(client.time_zone)}
          </span>
        ) : (
          <span className="text-faint">No date yet</span>
        )}
      </Fact>
      <Fact name="With">
        {desk ? (
          <>
            <Avatar name={desk.name} kind={desk.team ? 'team' : 'external'} beside />
            <span className="truncate">{desk.name}</span>
          </>
        ) : (
          <span className="text-faint">Nobody</span>
        )}
        {deadline && campaign.status !== 'sent' && <DueDate on={deadline} today={today} />}
      </Fact>
      <Fact name="Audience">
        <span className="truncate tabular-nums" title={audience || undefined}>
          {audience || <span className="text-faint">Not said yet</span>}
          {audience_size !== null && `, ${count(audience_size)}`}
        </span>
      </Fact>
      <Fact name="Priority">
        <Priority level={campaign.priority} />
        {priorityNames[campaign.priority]}
      </Fact>
      {children}
      {labels.length > 0 && (
        <Fact name="Labels">
          <span className="flex min-w-0 gap-1 overflow-hidden">
            {labels.map(({ label }) => (
              <Chip key={label} tone="neutral" size="sm">
                {label}
              </Chip>
            ))}
          </span>
        </Fact>
      )}
    </Facts>
  );
}
