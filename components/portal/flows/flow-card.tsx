import { Link } from '@/components/ui/link';
import { FlowPath } from '@/components/portal/proof/flow-outline';
import { Stage } from '@/components/portal/stage';
import { flowSize } from '@/lib/portal/flow-words';
import type { SharedFlow } from '@/lib/portal/queries/flows';

type Props = {
  flow: SharedFlow;
  href: string;
  /** "Live since 3 March 2026" */
  since: string | null;
};

/** A flow in the client's list: where it stands, and all that happens in it in its order. */
export function FlowCard({ flow, href, since }: Props) {
  const { title, goal, stage, content } = flow;
  return (
    <li className="grid gap-x-10 gap-y-5 border-t border-line py-6 md:grid-cols-2">
      <div className="min-w-0">
        <h3 className="text-16 font-medium wrap-anywhere">
          <Link href={href} className="rounded-4 hover:underline">
            {title}
          </Link>
        </h3>
        <p className="mt-1 text-14 text-dim tabular-nums">
          {[flowSize(content), since].filter(Boolean).join('. ')}
        </p>
        <p className="mt-2 text-14">
          <Stage stage={stage} />
        </p>
        {goal && (
          <p className="mt-3 max-w-[60ch] text-14 text-pretty wrap-anywhere text-dim">{goal}</p>
        )}
      </div>
      <section aria-label={`What happens in ${title}`} className="min-w-0">
        <FlowPath content={content} hrefOf={({ id, kind }) => hrefOfStep(href, id, kind)} />
      </section>
    </li>
  );
}

const hrefOfStep = (href: string, id: string, kind: string) =>
  kind === 'email' || kind === 'sms' ? `${href}#message-${id}` : null;
