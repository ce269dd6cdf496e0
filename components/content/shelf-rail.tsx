import { Folder, Library } from 'lucide-react';
import { ClientMark } from '@/components/ui/client-mark';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';

export type Shelf = {
  key: string;
  name: string;
  href: string;
  current: boolean;
  /** A client's colour; undefined for what is no client's. */
  color?: string | null;
  /** Open on the chosen shelf. */
  folders: { id: string; name: string; href: string; current: boolean }[];
};

const line =
  'flex h-7 min-w-0 items-center gap-2 rounded-6 px-2 text-dim hover:bg-hover hover:text-ink aria-[current]:bg-active aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:h-touch';

/** Whose content is shown, and which folder of it. */
export function ShelfRail({
  shelves,
  className,
}: {
  shelves: readonly Shelf[];
  className?: string;
}) {
  return (
    <nav
      aria-label="Shelves"
      className={cn('w-56 shrink-0 overflow-y-auto border-r border-line p-2', className)}
    >
      <ul className="grid gap-px">
        {shelves.map(({ key, name, href, current, color, folders }) => (
          <li key={key}>
            <Link
              href={href}
              aria-current={
                current && !folders.some((folder) => folder.current) ? 'page' : undefined
              }
              className={line}
            >
              {color === undefined ? (
                <Library className="size-4 text-faint" />
              ) : (
                <ClientMark name={name} color={color} />
              )}
              <span className="truncate">{name}</span>
            </Link>
            {folders.length > 0 && (
              <ul aria-label={`Folders of ${name}`} className="grid gap-px py-px pl-6">
                {folders.map((folder) => (
                  <li key={folder.id}>
                    <Link
                      href={folder.href}
                      aria-current={folder.current ? 'page' : undefined}
                      className={line}
                    >
                      <Folder className="size-3.5 text-faint" />
                      <span className="truncate">{folder.name}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
