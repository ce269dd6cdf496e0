import { cn } from '@/components/ui/cn';
import { fileAddress } from '@/lib/files/address';

export type ShotFile = {
  id: string;
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

/** A design as a picture, with its size known before it arrives. */
export function Shot({ file, alt, first, className }: Props) {
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
