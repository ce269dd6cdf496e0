import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { Feed, FeedItem } from '@/components/ui/feed';
import { RelativeTime } from '@/components/ui/relative-time';
import type { TrailItem } from '@/lib/comments/trail';

type Props = { items: TrailItem[]; now: Date; zone: string };

const FRESH = 90_000;

/** Activity and comments as one story. */
export function Trail({ items, now, zone }: Props) {
  if (items.length === 0) {
    return (
      <p className="px-4 py-3 text-dim">
        Nothing yet. What is done here, and what you say to each other about it, is kept.
      </p>
    );
  }
  return (
    <Feed live>
      {items.map((item) => (
        <FeedItem
          key={item.key}
          mark={<Avatar name={item.who} kind={item.team ? 'team' : 'external'} beside />}
          time={<RelativeTime at={item.at} now={now} zone={zone} />}
          fresh={!item.you && now.getTime() - Date.parse(item.at) < FRESH}
        >
          <p className="wrap-anywhere">
            <b className="font-medium">{item.you ? 'You' : item.who}</b>{' '}
            {item.kind === 'event' ? item.sentence.did : 'commented'}
            {item.kind === 'comment' && (
              <Chip
                tone={item.audience === 'client' ? 'info' : 'neutral'}
                size="sm"
                className="ml-1.5 align-middle"
              >
                {item.audience === 'client' ? 'Client' : 'Internal'}
              </Chip>
            )}
          </p>
          {item.kind === 'comment' && (
            <p className="mt-0.5 wrap-anywhere whitespace-pre-line text-dim">{item.body}</p>
          )}
          {item.kind === 'event' && item.sentence.reason && (
            <p className="mt-0.5 wrap-anywhere whitespace-pre-line text-dim">
              {item.sentence.reason}
            </p>
          )}
        </FeedItem>
      ))}
    </Feed>
  );
}
