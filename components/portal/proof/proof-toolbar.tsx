import { ArrowLeft, Columns2, Layers } from 'lucide-react';
import { LinkButton } from '@/components/ui/link-button';
import { SegmentRadio, Segmented } from '@/components/ui/segmented';

type Props = {
  title: string;
  /** None behind a mail's link: it opens this alone. */
  backHref?: string;
  place?: { at: number; of: number } | null;
  version: number;
  before: number | null;
};

const wide = 'max-lg:w-full max-lg:*:flex-1';

export function ProofToolbar({ title, backHref, place, version, before }: Props) {
  return (
    <div className="z-(--z-sticky) flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2.5 lg:sticky lg:top-0 lg:px-6">
      {backHref && (
        <LinkButton href={backHref} label="Back to the portal" size="lg" className="-ml-2">
          <ArrowLeft />
        </LinkButton>
      )}
      <h1 className="min-w-0 text-16 font-semibold wrap-anywhere max-lg:flex-1">{title}</h1>
      {place && (
        <span className="text-14 whitespace-nowrap text-faint">
          {place.at} of {place.of}
        </span>
      )}
      <span className="lg:ml-auto" />
      {before !== null && (
        <Segmented label="Version" size="lg" className={wide}>
          <SegmentRadio name="proof-view" value="now" defaultChecked>
            <VersionName version={version} />
          </SegmentRadio>
          <SegmentRadio name="proof-view" value="before">
            <VersionName version={before} />
          </SegmentRadio>
          <SegmentRadio name="proof-view" value="side">
            <Columns2 className="max-sm:hidden" />
            Side by side
          </SegmentRadio>
          <SegmentRadio name="proof-view" value="over">
            <Layers className="max-sm:hidden" />
            Overlay
          </SegmentRadio>
        </Segmented>
      )}
      <Segmented label="Size" size="lg" className="max-sm:hidden">
        <SegmentRadio name="proof-size" value="fit" defaultChecked>
          Fit
        </SegmentRadio>
        <SegmentRadio name="proof-size" value="full">
          100%
        </SegmentRadio>
      </Segmented>
    </div>
  );
}

function VersionName({ version }: { version: number }) {
  return (
    <span>
      <span className="max-sm:sr-only">Version </span>
      <span aria-hidden className="sm:hidden">
        v
      </span>
      {version}
    </span>
  );
}
