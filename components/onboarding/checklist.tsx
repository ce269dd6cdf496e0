import { StatusShape } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import type { Step } from '@/lib/onboarding/checklists';

type Props = { steps: readonly Step[]; done: ReadonlyMap<string, string> };

/** Ticks itself: a step is done when the record says so. */
export function Checklist({ steps, done }: Props) {
  const count = steps.filter(({ fact }) => done.has(fact)).length;
  return (
    <section aria-labelledby="checklist" className="rounded-8 border border-line p-4">
      <h2 id="checklist" className="pb-2 text-14 font-semibold">
        Your checklist{' '}
        <span className="font-regular text-faint">
          {count} of {steps.length}
        </span>
      </h2>
      <ul className="grid gap-1 text-13">
        {steps.map(({ fact, text, href }) => {
          const isDone = done.has(fact);
          return (
            <li key={fact} className="flex min-h-6 items-center gap-2">
              <StatusShape
                shape={isDone ? 'check' : 'ring'}
                label={isDone ? 'Done' : 'Still to do'}
              />
              {isDone ? (
                <span className="text-dim">{text}</span>
              ) : (
                <TextLink href={href}>{text}</TextLink>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
