import { type ReactNode } from 'react';
import { Shot, type ShotFile } from '@/components/portal/shot';
import { FadeSlider } from './fade-slider';
import { Pan } from './pan';
import './proof.css';

export type Sheet = {
  version: number;
  /** "Priya Nair, today 09:52" */
  caption: string;
  file: ShotFile | null;
};

type Props = {
  now: Sheet;
  before: Sheet | null;
  /** Where there is no picture: the text as it goes out. */ plain: ReactNode;
};

export function ProofStage({ now, before, plain }: Props) {
  return (
    <div className="px-4 pt-4 pb-6 lg:px-8 lg:pt-8 lg:pb-32">
      {before && <FadeSlider from={before.version} to={now.version} />}
      <Pan className="proof-stage">
        {before && <ProofSheet sheet={before} name="before" plain={plain} />}
        <ProofSheet sheet={now} name="now" plain={plain} first />
      </Pan>
    </div>
  );
}

type SheetProps = { sheet: Sheet; name: 'now' | 'before'; plain: ReactNode; first?: boolean };

function ProofSheet({ sheet, name, plain, first }: SheetProps) {
  const { file, version, caption } = sheet;
  return (
    <figure
      className="proof-sheet"
      data-version={name}
      style={file?.width ? { ['--natural' as string]: `${file.width}px` } : undefined}
    >
      <figcaption className="mb-2.5 flex flex-wrap gap-x-2 text-13 text-dim">
        <span className="font-medium text-ink">Version {version}</span>
        <span>{caption}</span>
      </figcaption>
      <div className="proof-picture">
        {file ? (
          <Shot
            file={file}
            alt={`Version ${version} of the design`}
            first={first}
            className="h-auto w-full rounded-4 shadow-[0_0_0_1px_var(--line-strong)]"
          />
        ) : (
          <div className="rounded-4 bg-surface p-6 shadow-[0_0_0_1px_var(--line-strong)]">
            {plain}
          </div>
        )}
      </div>
    </figure>
  );
}
