import { Lock } from 'lucide-react';
import { Chip } from '@/components/ui/chip';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import { fileAddress } from '@/lib/files/address';
import type { DesignVersion } from '@/lib/files/version';

type Props = {
  designs: DesignVersion[];
  shown: number;
  hrefOf: (version: number) => string;
  now: Date;
  zone: string;
};

/** Every version as it was uploaded, the newest first; the older ones are locked. */
export function VersionList({ designs, shown, hrefOf, now, zone }: Props) {
  return (
    <section aria-label="Versions" className="px-4 py-4 lg:px-5">
      <h2 className="mb-3 text-14 font-semibold">Versions</h2>
      <ol className="grid gap-3">
        {designs.map(({ id, version, author, file, note, shared_at, created_at }, index) => (
          <li key={id} className="grid gap-0.5">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {version === shown ? (
                <span className="font-medium" aria-current="true">
                  Version {version}
                </span>
              ) : (
                <Link
                  href={hrefOf(version)}
                  className="rounded-4 font-medium text-accent-text hover:underline pointer-coarse:leading-11"
                >
                  Version {version}
                </Link>
              )}
              {index > 0 && <Lock role="img" aria-label="Locked" className="size-3.5 text-faint" />}
              {shared_at && (
                <Chip tone="info" size="sm">
                  client saw it
                </Chip>
              )}
              <span className="flex-1" />
              <RelativeTime at={created_at} now={now} zone={zone} className="text-12 text-faint" />
            </p>
            <p className="flex items-baseline gap-2 text-12 text-faint">
              <span className="min-w-0 flex-1 wrap-anywhere">
                {[author?.name, note || file.name].filter(Boolean).join(': ')}
              </span>
              <TextLink href={fileAddress(file.id)} target="_blank">
                Open
              </TextLink>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
