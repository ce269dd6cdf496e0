import { Link } from '@/components/ui/link';
import { StatusShape } from '@/components/ui/status-shape';
import type { DiagramStep } from '@/lib/flows/diagram';
import { decisionShape } from './decision-shape';

type Decision = DiagramStep['decision'];
type Props = {
  /** About what starts it, its steps and the waits between them. */
  order: Decision;
  messages: { id: string; name: string; href: string; decision: Decision }[];
};

/** What the client has decided, part by part: a flow is approved when all of them are. */
export function DecisionList({ order, messages }: Props) {
  const all = [order, ...messages.map(({ decision }) => decision)];
  const approved = all.filter((decision) => decision?.status === 'approved').length;
  return (
    <section aria-labelledby="decisions" className="border-b border-line px-4 py-3">
      <h3 id="decisions" className="mb-1.5 flex items-center gap-2 text-13 font-semibold">
        The client’s decision
        <span className="text-12 font-regular text-faint">
          {approved} of {all.length} parts approved
        </span>
      </h3>
      <ul className="grid gap-1.5">
        <Part name="The order and the waits" decision={order} />
        {messages.map(({ id, name, href, decision }) => (
          <Part key={id} name={name} href={href} decision={decision} />
        ))}
      </ul>
    </section>
  );
}

function Part({ name, href, decision }: { name: string; href?: string; decision: Decision }) {
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
      <StatusShape
        shape={decision ? decisionShape[decision.status] : 'dashed'}
        className="mt-[2px]"
      />
      <span className="min-w-0">
        {href ? (
          <Link href={href} className="rounded-4 hover:underline">
            {name}
          </Link>
        ) : (
          name
        )}
        <span className="block text-12 wrap-anywhere text-faint">
          {decision?.text ?? 'Not asked yet'}
        </span>
      </span>
    </li>
  );
}
