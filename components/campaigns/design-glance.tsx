import { Chip } from '@/components/ui/chip';
import { Link } from '@/components/ui/link';
import { TextLink } from '@/components/ui/text-link';
import type { Design } from '@/lib/campaigns/copies';
import { pictured } from '@/lib/files/preview';

type Props = { campaignId: string; title: string; design?: Design };

/** The newest design, from its top. */
export function DesignGlance({ campaignId, title, design }: Props) {
  const href = `/team/campaigns/${campaignId}/design`;
  return (
    <section>
      <div className="mb-1.5 flex min-h-5.5 items-center gap-2">
        <h3 className="text-13 font-semibold">Design</h3>
        {design && <Chip tone="neutral">v{design.version}</Chip>}
      </div>
      {design?.file ? (
        <Link
          href={href}
          className="block h-37 overflow-clip rounded-6 border border-line-strong bg-sunken"
        >
          {design.file.mime.startsWith('image/') ? (
            <img
              {...pictured(design.file, 320)}
              alt={`Design v${design.version} of ${title}`}
              loading="lazy"
              className="size-full object-cover object-top"
            />
          ) : (
            <span className="grid size-full place-content-center text-12 text-dim">
              {design.file.name}
            </span>
          )}
        </Link>
      ) : (
        <p className="text-dim">
          None yet. <TextLink href={href}>Upload one</TextLink>
        </p>
      )}
    </section>
  );
}
