import { Download } from 'lucide-react';
import { fileFacts } from '@/lib/content/library-kinds';
import { LibraryPicture } from './library-picture';

type Document = {
  id: string;
  title: string;
  note: string;
  /** "12 Nov" */
  since: string;
  file: { id: string; name: string; mime: string; bytes: number };
};

/** Documents to look at and to take along; nothing here changes them. */
export function LibraryShelf({ documents }: { documents: readonly Document[] }) {
  return (
    <ul>
      {documents.map(({ id, title, note, since, file }) => (
        <li
          key={id}
          className="relative flex min-h-16 items-center gap-4 border-t border-line py-3 hover:bg-hover"
        >
          <LibraryPicture file={file} />
          <div className="min-w-0 flex-1">
            <p className="font-medium wrap-anywhere">{title}</p>
            {note && <p className="text-14 text-pretty wrap-anywhere text-dim">{note}</p>}
            <p className="text-14 text-faint tabular-nums">
              {fileFacts(file)}, shared {since}
            </p>
          </div>
          <a
            href={`/api/documents/${id}`}
            aria-label={`Download ${title}`}
            className="btn btn-lg shrink-0 after:absolute after:inset-0 pointer-coarse:min-h-touch"
          >
            <Download />
            <span className="max-sm:hidden">Download</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
