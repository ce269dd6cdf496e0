import { Avatar } from '@/components/ui/avatar';
import { Feed, FeedItem } from '@/components/ui/feed';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Revision } from '@/lib/campaigns/record';
import { sentenceOf } from '@/lib/campaigns/sentence';

type Person = { name: string; team: boolean };
type Props = {
  revisions: Revision[];
  people: ReadonlyMap<string, Person>;
  now: Date;
  zone: string;
};

/** Every hand-over with what was handed over. */
export function RevisionList({ revisions, people, now, zone }: Props) {
  return (
    <Feed>
      {revisions.map((revision) => {
        const person = revision.actor_id ? people.get(revision.actor_id) : undefined;
        const { did } = sentenceOf(
          { verb: 'moved', detail: { from: revision.from_status, to: revision.to_status } },
          () => '',
        );
        const versions = [
          revision.copy_version && `copy v${revision.copy_version}`,
          revision.design_version && `design v${revision.design_version}`,
        ].filter(Boolean);
        return (
          <FeedItem
            key={revision.id}
            mark={
              <Avatar
                name={person?.name ?? 'System'}
                kind={person?.team === false ? 'external' : 'team'}
                beside
              />
            }
            time={<RelativeTime at={revision.created_at} now={now} zone={zone} />}
          >
            <p>
              <b className="font-medium">{person?.name ?? 'The system'}</b> {did}
            </p>
            {revision.reason && (
              <p className="mt-0.5 wrap-anywhere whitespace-pre-line text-dim">{revision.reason}</p>
            )}
            <p className="mt-0.5 text-12 text-faint">
              {versions.length > 0 ? `With ${versions.join(' and ')}. ` : ''}
              {revision.content_hash && (
                <>
                  Content <span className="font-mono">{revision.content_hash.slice(0, 8)}</span>
                </>
              )}
            </p>
          </FeedItem>
        );
      })}
    </Feed>
  );
}
