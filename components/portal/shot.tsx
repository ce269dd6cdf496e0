import { FileText } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { fileAddress } from '@/lib/files/address';
import { isPicture } from '@/lib/files/picture';

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
  /** Above the fold: fetched first. */
  first?: boolean;
  className?: string;
};

/** A design as a picture, with its size known before it arrives; a PDF as a sheet of paper with its name. */
export function Shot({ file, alt, first, className }: Props) {
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
      src={file.src ?? fileAddress(file.id)}
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
