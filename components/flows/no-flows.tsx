import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { isFiltered, type FlowFilters, type FlowView } from '@/lib/flows/filters';

const EMPTY: Record<FlowView, [title: string, why: string]> = {
  open: ['No open flows', 'A flow starts with what sets it off and the messages that follow.'],
  mine: ['No flow is assigned to you', 'What you are given to do turns up here.'],
  client: ['Nothing is with a client', 'A flow goes to its client once QA has passed it.'],
  live: ['No flow is live', 'A flow goes live once its client has approved every part of it.'],
  closed: ['Nothing is closed', 'Archived and cancelled flows are kept here.'],
};

/** Why there is nothing, and the one thing to do about it. */
export function NoFlows({ filters, mayCreate }: { filters: FlowFilters; mayCreate: boolean }) {
  if (isFiltered(filters)) {
    return (
      <EmptyState
        title="No flow matches these filters"
        action={<LinkButton href="/team/flows">Clear filters</LinkButton>}
      >
        Nothing was removed: the other flows are still there.
      </EmptyState>
    );
  }
  const [title, why] = EMPTY[filters.view];
  return (
    <EmptyState
      title={title}
      action={
        filters.view === 'open'
          ? mayCreate && <LinkButton href="/team/flows/new">New flow</LinkButton>
          : filters.view !== 'closed' && <LinkButton href="/team/flows">All open flows</LinkButton>
      }
    >
      {why}
    </EmptyState>
  );
}
