import type { ReactNode } from 'react';
import { ViewAsBanner } from '@/components/accounts/view-as-banner';
import { contentId, SkipLink } from '@/components/shell/skip-link';
import { endViewAs } from '@/lib/accounts/view-as-actions';
import { requirePermission } from '@/lib/core/session';

export default async function MarketingLayout({ children }: { children: ReactNode }) {
  const { name, viewing } = await requirePermission('audiences.manage');
  return (
    <div data-surface="team" className="min-h-dvh bg-surface">
      <SkipLink />
      {viewing && <ViewAsBanner name={name} end={endViewAs} />}
      <main id={contentId} tabIndex={-1} className="mx-auto max-w-160 px-4 py-16 outline-none">
        {children}
      </main>
    </div>
  );
}
