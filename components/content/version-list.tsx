import { ActionForm } from '@/components/ui/action-form';
import { Avatar } from '@/components/ui/avatar';
import type { FormAction } from '@/components/ui/outcome';
import { RelativeTime } from '@/components/ui/relative-time';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextLink } from '@/components/ui/text-link';

type Version = { version: number; author: string; at: string };

type Props = {
  id: string;
  versions: readonly Version[];
  shown: number;
  /** With it an earlier version can become the newest. */
  restore?: FormAction;
  now: Date;
  zone: string;
};

/** Every version that was saved: to read, to compare with the one before, to bring back. */
export function VersionList({ id, versions, shown, restore, now, zone }: Props) {
  const base = `/team/content/${id}`;
  return (
    <ul>
      {versions.map(({ version, author, at }, index) => (
        <li
          key={version}
          aria-current={version === shown ? 'true' : undefined}
          className="border-b border-line px-4 py-2 aria-[current]:bg-active"
        >
          <p className="flex items-center gap-2">
            <TextLink href={index === 0 ? base : `${base}?v=${version}`}>
              Version {version}
            </TextLink>
            <span className="flex-1" />
            <RelativeTime at={at} now={now} zone={zone} className="text-12 text-faint" />
          </p>
          <div className="mt-1 flex min-h-6 items-center gap-1.5 text-dim">
            <Avatar name={author} beside />
            <span className="truncate">{author}</span>
            <span className="flex-1" />
            {version > 1 && (
              <TextLink
                href={`${base}?v=${version}&with=${version - 1}`}
                className="text-12"
                aria-label={`Changes from version ${version - 1} to ${version}`}
              >
                Changes
              </TextLink>
            )}
            {restore && index > 0 && (
              <ActionForm
                action={restore}
                values={{ id, version: String(version) }}
                done="Brought back"
              >
                <SubmitButton
                  size="sm"
                  variant="ghost"
                  aria-label={`Bring back version ${version}`}
                >
                  Bring back
                </SubmitButton>
              </ActionForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
