import { Feed, FeedItem } from '@/components/ui/feed';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusShape, type Shape } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import { campaignNumber } from '@/lib/campaigns/names';
import type { Sentence } from '@/lib/campaigns/sentence';
import { stageShapes } from './campaign-status';

export type ChangeLine = {
  id: number;
  at: string;
  who: string;
  sentence: Sentence;
  /** What it is about, where it can be opened. */
  about?: { title: string; number?: number; href: string };
  client?: string;
};

const shapeOf = (mark: Sentence['mark']): Shape => {
  if (mark === 'changed' || mark === 'noted') return 'turning';
  if (mark === 'said') return 'speech';
  if (mark === 'asked') return 'ring';
  return mark === 'declined' ? 'cross' : stageShapes[mark];
};

const FRESH = 90_000;

export function ChangeFeed({ lines, now, zone }: { lines: ChangeLine[]; now: Date; zone: string }) {
  return (
    <Feed live>
      {lines.map(({ id, at, who, sentence, about, client }) => (
        <FeedItem
          key={id}
          mark={
            <StatusShape
              shape={shapeOf(sentence.mark)}
              tone={['said', 'noted'].includes(sentence.mark) ? 'none' : undefined}
            />
          }
          time={<RelativeTime at={at} now={now} zone={zone} />}
          fresh={now.getTime() - Date.parse(at) < FRESH}
        >
          <p>
            <b className="font-medium">{who}</b> <span className="text-dim">{sentence.did}</span>
            {about && (
              <>
                <span className="text-dim">{sentence.mark === 'said' ? ' on ' : ': '}</span>
                <TextLink href={about.href} className="text-ink!">
                  {about.number ? `${campaignNumber(about.number)} ` : ''}
                  {about.title}
                </TextLink>
              </>
            )}
          </p>
          {client && <p className="text-12 text-faint">{client}</p>}
        </FeedItem>
      ))}
    </Feed>
  );
}
