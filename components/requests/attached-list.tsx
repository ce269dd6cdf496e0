import { Paperclip } from 'lucide-react';
import { fileAddress } from '@/lib/files/address';

type File = { id: string; name: string };

/** What was sent along. */
export function AttachedList({ files }: { files: readonly File[] }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Attached" className="flex flex-wrap gap-x-4 gap-y-1">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a
            href={fileAddress(id)}
            className="inline-flex min-h-6 max-w-80 items-center gap-1.5 rounded-4 text-accent-text hover:underline"
          >
            <Paperclip className="size-3.5 shrink-0" />
            <span className="truncate">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
