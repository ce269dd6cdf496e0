'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';

type Props = { base: string; children: ReactNode };

/** A GET form that leaves what was not chosen out of the address. */
export function FilterForm({ base, children }: Props) {
  const router = useRouter();

  const follow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim()) query.append(name, value.trim());
    }
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    router.push(`${base}?${query}`);
  };

  return (
    <form action={base} onSubmit={follow} className="grid gap-3 p-3">
      {children}
    </form>
  );
}
