import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { Feed, FeedItem } from '@/components/ui/feed';
import { RelativeTime } from '@/components/ui/relative-time';

export type TaskLine = {
  key: string;
  at: string;
  who: string;
  team: boolean;
  did: string;
  said?: { body: string; audience: 'internal' | 'client' };
};

/** Activity and comments as one story, newest first. */
export function TaskTrail({ lines, now, zone }: { lines: TaskLine[]; now: Date; zone: string }) {
  return (
    <Feed live>
      {lines.map(({ key, at, who, team, did, said }) => (
        <FeedItem
          key={key}
          mark={<Avatar name={who} kind={team ? 'team' : 'external'} beside />}
          time={<RelativeTime at={at} now={now} zone={zone} />}
        >
          <p className="wrap-anywhere">
            <b className="font-medium">{who}</b> {did}
            {said?.audience === 'client' && (
              <Chip tone="info" size="sm" className="ml-1.5 align-middle">
                Client
              </Chip>
            )}
          </p>
          {said && <p className="mt-0.5 wrap-anywhere whitespace-pre-line text-dim">{said.body}</p>}
        </FeedItem>
      ))}
    </Feed>
  );
}
