import { AskRows } from '@/components/portal/ask-rows';
import { PortalSection } from '@/components/portal/section';
import { TextLink } from '@/components/ui/text-link';
import { deadline } from '@/lib/approvals/format';
import { namesOf } from '@/lib/portal/format';
import type { listElsewhere } from '@/lib/portal/queries/asks';
import type { Portal } from '@/lib/portal/queries/portal';

type Props = {
  asks: Awaited<ReturnType<typeof listElsewhere>>;
  /** On further pages. */ more: number;
  portal: Portal;
};

/** What this person has approved or handed on, and others still have to decide: to know of, not to do. */
export function Elsewhere({ asks, more, portal: { home, client, now } }: Props) {
  if (asks.length + more === 0) return null;
  return (
    <PortalSection
      id="elsewhere"
      title="Waits for others"
      aside={more > 0 && <TextLink href={`${home}/approvals`}>And {more} more</TextLink>}
    >
      <AskRows
        asks={asks.map(({ approval, title }) => ({
          approval,
          title,
          what: `Waits for ${namesOf(approval.waits_for) || 'nobody yet'}`,
        }))}
        hrefOf={(id) => `${home}/approvals/${id}`}
        deadlineOf={(date) => deadline(date, client.time_zone, now)}
      />
    </PortalSection>
  );
}
