import type { ReactNode } from 'react';

/** The title of a public door, and the one sentence under it. */
export function DoorHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div>
      <h1 className="text-28">{title}</h1>
      {children && <p className="mt-1 text-14 text-pretty text-dim">{children}</p>}
    </div>
  );
}
