import { Download, FileText } from 'lucide-react';
import { fileAddress } from '@/lib/files/address';

type Props = {
  file: {
    id: string;
    name: string;
    /** Where it is read instead, behind a mail's link. */
    src?: string;
  };
};

/** A design that no picture can stand for: what it is called, and the way to all of it. */
export function FileCard({ file }: Props) {
  return (
    <a
      data-slot="file-card"
      href={file.src ?? fileAddress(file.id)}
      download={file.name}
      className="flex min-h-16 items-center gap-4 rounded-8 border border-line-strong bg-surface p-4 hover:bg-hover"
    >
      <FileText aria-hidden className="size-8 shrink-0 text-faint" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium wrap-anywhere text-ink">{file.name}</span>
        <span className="block text-14 text-dim">A PDF. Download it to see every page.</span>
      </span>
      <Download aria-hidden className="size-5 shrink-0 text-dim" />
    </a>
  );
}
