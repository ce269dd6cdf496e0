import { Link } from '@/components/ui/link';
import { Shot } from '@/components/portal/shot';
import { Stage } from '@/components/portal/stage';
import { kindNames, whenShown } from '@/lib/popups/names';
import type { SharedPopup } from '@/lib/portal/queries/shared-popups';

type Props = {
  popup: SharedPopup;
  href: string;
  /** "Live since 3 March 2026" */
  since: string | null;
};

/** A popup in the client's list: what it looks like, when it opens and for whom. */
export function PopupRow({ popup, href, since }: Props) {
  const { title, content, picture, stage } = popup;
  const opens = content && [
    kindNames[content.kind],
    whenShown(...content.trigger),
    content.audience,
  ];
  return (
    <li className="relative flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 hover:bg-hover sm:flex-nowrap">
      <span className="size-12 shrink-0 overflow-hidden rounded-6 border border-line bg-sunken">
        {picture && (
          <Shot file={picture} alt="" widest={48} className="size-full object-cover object-top" />
        )}
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium wrap-anywhere">
          <Link href={href} className="after:absolute after:inset-0">
            {title}
          </Link>
        </p>
        {opens && (
          <p className="text-14 wrap-anywhere text-dim">{opens.filter(Boolean).join('. ')}</p>
        )}
        {since && <p className="text-14 text-faint tabular-nums">{since}</p>}
      </div>
      <span className="text-14">
        <Stage stage={stage} />
      </span>
    </li>
  );
}
