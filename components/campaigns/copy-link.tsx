'use client';

import { Link2 } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';

export function CopyLink({ path }: { path: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(path, location.href).href);
      toast('Link copied');
    } catch {
      toast('The browser did not allow copying. The link is in the address bar.', {
        tone: 'critical',
      });
    }
  };
  return (
    <IconButton label="Copy link" size="sm" onClick={copy}>
      <Link2 />
    </IconButton>
  );
}
