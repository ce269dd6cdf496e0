import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import type { CopyVersion } from '@/lib/writing/version';

/** A version of anything that is written: only who saved it when is told of it here. */
export type Saved = Pick<
  CopyVersion,
  'id' | 'version' | 'author' | 'note' | 'created_at' | 'shared_at'
>;

type Props = {
  copies: Saved[];
  base: string;
  shown: number;
  against?: number;
  /** Not where they are only opened, one at a time. */
  compares?: boolean;
  now: Date;
  zone: string;
};

/** Every version that was saved, and any two of them to compare. */
export function CopyVersions(props: Props) {
  const { copies, base, shown, against, compares = true, now, zone } = props;
  return (
    <ul>
      {copies.map(({ id, version, author, note, created_at, shared_at }, index) => {
        const before = copies[index + 1]?.version;
        return (
          <li
            key={id}
            aria-current={version === shown ? 'true' : undefined}
            className="border-b border-line px-4 py-2 aria-[current]:bg-active"
          >
            <p className="flex items-center gap-2">
              <TextLink href={`${base}?v=${version}`} className="font-medium">
                Version {version}
              </TextLink>
              {version === against && <Chip size="sm">compared</Chip>}
              {shared_at && (
                <Chip tone="info" size="sm">
                  client saw it
                </Chip>
              )}
              <span className="flex-1" />
              <RelativeTime at={created_at} now={now} zone={zone} className="text-12 text-faint" />
            </p>
            <p className="mt-1 flex items-center gap-1.5 text-dim">
              {author && <Avatar name={author.name} beside />}
              <span className="truncate">{author?.name ?? 'Somebody'}</span>
              <span className="flex-1" />
              {compares && before !== undefined && (
                <TextLink href={`${base}?v=${version}&with=${before}`} className="text-12">
                  Compare v{before}
                </TextLink>
              )}
              {compares && version !== shown && version !== against && (
                <TextLink
                  href={`${base}?v=${Math.max(version, shown)}&with=${Math.min(version, shown)}`}
                  className="text-12"
                >
                  with v{shown}
                </TextLink>
              )}
            </p>
            {note && <p className="mt-1 text-12 text-faint">{note}</p>}
          </li>
        );
      })}
    </ul>
  );
}
