import { FileText } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { isPicture } from '@/lib/files/picture';
import { pictured } from '@/lib/files/preview';

export type ShotFile = {
  id: string;
  mime: string;
  name: string;
  width: number | null;
  height: number | null;
  /** Where it is read instead, behind a mail's link. */
  src?: string;
};

type Props = {
  file: ShotFile;
  alt: string;
  /** The most CSS pixels it is ever wide. */
  widest: number;
  /** Above the fold: fetched first. */
  first?: boolean;
  className?: string;
};

/** The name of a link around one: what is read on a sheet of paper is part of it. */
export const opening = (label: string, file: ShotFile) =>
  isPicture(file) ? label : `${label}, ${file.name}`;

/** A design as a picture, with its size known before it arrives; a PDF as a sheet of paper with its name. */
export function Shot({ file, alt, widest, first, className }: Props) {
  if (!isPicture(file)) {
    return (
      <span
        data-slot="shot"
        className={cn(
          'grid place-content-center justify-items-center gap-2 bg-sunken text-faint',
          className,
        )}
      >
        <FileText aria-hidden className="size-6" />
        {alt && (
          <span className="px-4 text-center text-14 wrap-anywhere text-dim">{file.name}</span>
        )}
      </span>
    );
  }
  return (
    <img
      data-slot="shot"
      {...pictured(file, widest)}
      alt={alt}
      width={file.width ?? undefined}
      height={file.height ?? undefined}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
      decoding="async"
      className={cn('bg-sunken', className)}
    />
  );
}
