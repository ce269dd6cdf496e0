import { Columns2, Layers } from 'lucide-react';
import type { ReactNode } from 'react';
import { SegmentRadio, Segmented } from '@/components/ui/segmented';
import type { Sheet } from './proof';

type Props = {
  now: Sheet;
  before: Sheet | null;
  /** What it is, and the way back. */
  children?: ReactNode;
  className?: string;
};

/** Which version is shown, and how two are compared. */
export function ProofToolbar({ now, before, children, className }: Props) {
  if (!before && !children) return null;
  return (
    <div className={`proof-toolbar ${className ?? ''}`}>
      {children}
      <span className="lg:ml-auto" />
      {before && (
        <Segmented
          label="Version"
          size="lg"
          className="max-lg:w-full max-lg:*:flex-1 max-lg:*:px-1!"
        >
          <SegmentRadio name="proof-view" value="now" defaultChecked>
            <Short name={now.name} />
          </SegmentRadio>
          <SegmentRadio name="proof-view" value="before">
            <Short name={before.name} />
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
    </div>
  );
}

/** "Version 2", on a phone "v2". */
function Short({ name }: { name: string }) {
  return (
    <span>
      <span className="max-sm:sr-only">{name}</span>
      <span aria-hidden className="sm:hidden">
        {name.replace(/^Version /, 'v')}
      </span>
    </span>
  );
}
