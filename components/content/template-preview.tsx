'use client';

import { useMemo, useState } from 'react';
import { SegmentRadio, Segmented } from '@/components/ui/segmented';
import { hasRemotePictures, previewOf } from '@/lib/content/preview';

const WIDTHS = [
  { name: 'Desktop', px: 640 },
  { name: 'Phone', px: 375 },
] as const;

/** The mail as it will look. The frame runs nothing, has no origin and fetches nothing, and what is in it was cleaned before. */
export function TemplatePreview({ html, title }: { html: string; title: string }) {
  const [width, setWidth] = useState<number>(WIDTHS[0].px);
  const page = useMemo(() => previewOf(html), [html]);
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <div className="flex items-center justify-between gap-2">
        <span aria-hidden className="text-13 font-medium">
          {title}
        </span>
        <Segmented label="Width">
          {WIDTHS.map(({ name, px }) => (
            <SegmentRadio
              key={name}
              name="preview-width"
              checked={width === px}
              onChange={() => setWidth(px)}
            >
              {name}
            </SegmentRadio>
          ))}
        </Segmented>
      </div>
      <div
        role="group"
        aria-label="Mail"
        tabIndex={0}
        className="overflow-x-auto rounded-6 border border-line-strong bg-sunken p-3"
      >
        <iframe
          title={`${title}, ${width} pixels wide`}
          sandbox=""
          srcDoc={page}
          width={width}
          height={560}
          className="mx-auto block rounded-4 bg-[#fff]"
          style={{ width }}
        />
      </div>
      {hasRemotePictures(html) && (
        <p className="text-12 text-faint">
          Pictures from elsewhere are left out here: fetching them would tell their sender.
        </p>
      )}
    </div>
  );
}
