import { CalendarDays, ChevronLeft, ChevronRight, List, ListFilter } from 'lucide-react';
import { Subbar } from '@/components/shell/page';
import { FilterChip } from '@/components/ui/filter-chip';
import { LinkButton } from '@/components/ui/link-button';
import { Menu, MenuLink, MenuTrigger } from '@/components/ui/menu';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { Tab, Tabs } from '@/components/ui/tabs';
import { zoneName } from '@/lib/campaigns/send-time';
import { monthName, shiftMonth } from '@/lib/core/days';
import { CHANNEL_NAMES, CHANNELS } from '@/lib/posts/channels';
import { postFilterHref, type PostListFilters, type PostView } from '@/lib/posts/filters';

type Props = {
  as: 'list' | 'calendar';
  filters: PostListFilters;
  clients: readonly { slug: string; name: string }[];
  /** Whose clock the times are read on. */
  zone: string;
};

const VIEWS: { view: PostView; label: string }[] = [
  { view: 'all', label: 'All' },
  { view: 'making', label: 'In the making' },
  { view: 'client', label: 'With the client' },
  { view: 'ready', label: 'Ready' },
  { view: 'published', label: 'Published' },
];

/** Which month and which posts, however they are drawn. */
export function PostsBar({ as, filters, clients, zone }: Props) {
  const client = clients.find(({ slug }) => slug === filters.client);
  const drawn = (one: Props['as'], change: Partial<PostListFilters> = {}) =>
    postFilterHref(filters, change, one);
  const href = (change: Partial<PostListFilters>) => drawn(as, change);
  return (
    <>
      <Subbar>
        <LinkButton
          href={href({ month: shiftMonth(filters.month, -1) })}
          label="The month before"
          size="sm"
          data-before
        >
          <ChevronLeft />
        </LinkButton>
        <h2 className="min-w-31 text-center text-13 font-semibold whitespace-nowrap">
          {monthName(filters.month)}
        </h2>
        <LinkButton
          href={href({ month: shiftMonth(filters.month, 1) })}
          label="The month after"
          size="sm"
          data-after
        >
          <ChevronRight />
        </LinkButton>
        <span className="text-12 whitespace-nowrap text-faint">{zoneName(zone)} time</span>
        <span className="flex-1" />
        <Segmented label="Drawn as">
          <SegmentLink href={drawn('list')} current={as === 'list'}>
            <List />
            <span className="max-md:sr-only">List</span>
          </SegmentLink>
          <SegmentLink href={drawn('calendar')} current={as === 'calendar'}>
            <CalendarDays />
            <span className="max-md:sr-only">Calendar</span>
          </SegmentLink>
        </Segmented>
      </Subbar>
      <Subbar>
        <Tabs label="Posts">
          {VIEWS.map(({ view, label }) => (
            <Tab key={view} href={href({ view })} current={filters.view === view}>
              {label}
            </Tab>
          ))}
        </Tabs>
        <MenuTrigger menu="posts-client" variant="ghost" size="sm">
          <ListFilter />
          Client
        </MenuTrigger>
        <Menu id="posts-client" label="Client">
          {clients.map(({ slug, name }) => (
            <MenuLink key={slug} href={href({ client: slug })}>
              {name}
            </MenuLink>
          ))}
        </Menu>
        <MenuTrigger menu="posts-channel" variant="ghost" size="sm">
          <ListFilter />
          Network
        </MenuTrigger>
        <Menu id="posts-channel" label="Network">
          {CHANNELS.map((channel) => (
            <MenuLink key={channel} href={href({ channel })}>
              {CHANNEL_NAMES[channel]}
            </MenuLink>
          ))}
        </Menu>
        {client && (
          <FilterChip
            subject="Client"
            relation="is"
            value={client.name}
            removeHref={href({ client: undefined })}
          />
        )}
        {filters.channel && (
          <FilterChip
            subject="Network"
            relation="is"
            value={CHANNEL_NAMES[filters.channel]}
            removeHref={href({ channel: undefined })}
          />
        )}
      </Subbar>
    </>
  );
}
