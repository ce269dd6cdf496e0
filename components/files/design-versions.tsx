import { Chip } from '@/components/ui/chip';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import { fileAddress } from '@/lib/files/address';
import { pictured } from '@/lib/files/preview';
import type { DesignVersion } from '@/lib/files/version';

type Props = { designs: DesignVersion[]; title: string; now: Date; zone: string };

/** Versions side by side, the newest first. Each is the file as it was uploaded. */
export function DesignVersions({ designs, title, now, zone }: Props) {
  return (
    <ol className="flex gap-6 max-md:grid">
      {designs.map(({ id, version, author, file, note, shared_at, created_at }) => (
        <li key={id} className="w-90 shrink-0 max-md:w-full">
          <p className="mb-2 flex items-center gap-2">
            <span className="font-medium whitespace-nowrap">Version {version}</span>
            <span className="truncate text-dim">{author?.name}</span>
            {shared_at && (
              <Chip tone="info" size="sm">
                client saw it
              </Chip>
            )}
            <span className="flex-1" />
            <RelativeTime at={created_at} now={now} zone={zone} className="text-12 text-faint" />
          </p>
          <a
            href={fileAddress(file.id)}
            target="_blank"
            rel="noreferrer"
            className="block overflow-clip rounded-6 border border-line-strong bg-sunken"
          >
            {file.mime.startsWith('image/') ? (
              <img
                {...pictured(file, 640)}
                width={file.width ?? undefined}
                height={file.height ?? undefined}
                alt={`Version ${version} of ${title}`}
                loading="lazy"
                className="h-auto w-full"
              />
            ) : (
              <span className="grid h-40 place-content-center text-dim">{file.name}</span>
            )}
          </a>
          <p className="mt-2 flex items-center gap-2 text-12 text-faint">
            <span className="truncate">{note || file.name}</span>
            <span className="flex-1" />
            <TextLink href={fileAddress(file.id)} target="_blank">
              Open
            </TextLink>
          </p>
        </li>
      ))}
    </ol>
  );
}
