import { FileText } from 'lucide-react';
import { pictured } from '@/lib/files/preview';

/** A picture as it is, anything else as a sheet of paper. */
export function LibraryPicture({ file }: { file: { id: string; mime: string } }) {
  const frame =
    'grid size-10 shrink-0 place-content-center overflow-clip rounded-6 border border-line bg-sunken text-faint';
  return (
    <span aria-hidden className={frame}>
      {file.mime.startsWith('image/') ? (
        <img
          {...pictured(file, 40)}
          alt=""
          loading="lazy"
          decoding="async"
          className="size-10 object-cover object-top"
        />
      ) : (
        <FileText className="size-5" />
      )}
    </span>
  );
}
