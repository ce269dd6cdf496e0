import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { ClientStage } from '@/lib/portal/stage';
import { Stage } from './stage';

type RowProps = {
  title: string;
  href: string | null;
  /** "Wed 18 November, to 47,902 people" */
  meta: string;
  stage?: ClientStage;
  /** "£14,280" */
  figure?: ReactNode;
  figureLabel?: string;
};

/** A campaign in a list: what it is called, when, and where it stands or what it earned. */
export function CampaignRow({ title, href, meta, stage, figure, figureLabel }: RowProps) {
  return (
    <li className="relative flex min-h-16 items-center gap-4 border-t border-line py-3 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          {href ? (
            <Link href={href} className="after:absolute after:inset-0">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="text-14 text-dim tabular-nums">{meta}</p>
      </div>
      {stage && (
        <span className="text-14">
          <Stage stage={stage} />
        </span>
      )}
      {figure && (
        <p className="text-right tabular-nums">
          <span className="font-medium">{figure}</span>
          {figureLabel && <span className="block text-12 text-faint">{figureLabel}</span>}
        </p>
      )}
    </li>
  );
}
