'use client';

import { REQUEST_KINDS, requestNames, type RequestKind } from '@/lib/requests/kinds';

type Props = { chosen: RequestKind; choose: (kind: RequestKind) => void };

/** Six kinds, all visible: each asks its own few questions. */
export function KindChoice({ chosen, choose }: Props) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-14 font-medium">What is it</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {REQUEST_KINDS.map((kind) => (
          <label
            key={kind}
            className="relative flex min-h-touch items-center rounded-6 border border-line-control px-3 text-14 transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-subtle has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text"
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              // not `checked`: React resets a form after its action, and a radio goes back to its default
              defaultChecked={chosen === kind}
              onChange={() => choose(kind)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {requestNames[kind]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
