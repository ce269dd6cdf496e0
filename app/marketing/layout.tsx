import { type ReactNode } from 'react';
import { contentId, SkipLink } from '@/components/shell/skip-link';
import { requirePermission } from '@/lib/core/session';

export default async function MarketingLayout({ children }: { children: ReactNode }) {
  await requirePermission('audiences.manage');
  return (
    <div data-surface="team" className="min-h-dvh bg-surface">
      <SkipLink />
      <main id={contentId} tabIndex={-1} className="mx-auto max-w-160 px-4 py-16 outline-none">
        {children}
      </main>
    </div>
  );
}
