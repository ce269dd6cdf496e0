import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { RequestStage } from '@/lib/portal/stage';
import { Stage } from './stage';

type Props = {
  title: string;
  href: string | null;
  stage: RequestStage;
  /** "Asked by you on Thu 19 November, wished for Sat 12 December" */
  meta: string;
  /** When it goes out, or why it was declined. */
  answer: string | null;
  details: string;
  action?: ReactNode;
};

/** One wish and how far it has come. */
export function RequestItem({ title, href, stage, meta, answer, details, action }: Props) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-line py-5 md:grid-cols-[minmax(0,1fr)_200px]">
      <div className="min-w-0">
        <h2 className="font-semibold wrap-anywhere">
          {href ? (
            <Link href={href} className="rounded-4 hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
        {details && (
          <p className="mt-1 line-clamp-3 text-14 wrap-anywhere whitespace-pre-line text-dim">
            {details}
          </p>
        )}
        <p className="mt-1 text-14 text-faint">{meta}</p>
      </div>
      <div className="text-14 max-md:mt-2">
        <p className="font-medium">
          <Stage stage={stage} />
        </p>
        {answer && <p className="mt-1 text-pretty wrap-anywhere text-dim">{answer}</p>}
        {action && <div className="mt-2">{action}</div>}
      </div>
    </li>
  );
}
