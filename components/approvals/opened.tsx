'use client';

import { useEffect, useRef } from 'react';
import { attempt } from '@/components/ui/attempt';
import { openApproval } from '@/lib/approvals/actions';
import { seeLink } from '@/lib/approvals/link-actions';

/** Says once that somebody has it in front of them: a page fetched by a scanner, or kept in another tab, is not. */
function useSeen(say: () => Promise<unknown>) {
  const said = useRef(false);
  useEffect(() => {
    const onSeen = () => {
      if (said.current || document.visibilityState !== 'visible') return;
      said.current = true;
      void attempt(say());
    };
    onSeen();
    document.addEventListener('visibilitychange', onSeen);
    return () => document.removeEventListener('visibilitychange', onSeen);
  });
}

export function OpenedByLink({ token }: { token: string }) {
  useSeen(() => seeLink({ token }));
  return null;
}

export function OpenedInPortal({ approvalId }: { approvalId: string }) {
  useSeen(() => openApproval({ approvalId }));
  return null;
}
