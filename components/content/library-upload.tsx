'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { FileDrop } from '@/components/ui/file-drop';
import { Progress } from '@/components/ui/progress';
import { putFile, type Ticket } from '@/components/ui/put-file';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/core/result';

type Props = {
  clientId: string;
  start: (file: { name: string; bytes: number }) => Promise<Result<Ticket>>;
  add: (upload: { clientId: string; path: string; name: string }) => Promise<Result<unknown>>;
};

const LOST = 'The connection was lost. Choose the file again to go on.';

/** From the disk into quarantine, looked at there, and only then in the library, where the team alone sees it. */
export function LibraryUpload({ clientId, start, add }: Props) {
  const router = useRouter();
  const [sending, setSending] = useState<{ name: string; percent: number }>();
  const [problem, setProblem] = useState<string>();

  const upload = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    target.value = '';
    setProblem(undefined);
    for (const file of chosen) {
      setSending({ name: file.name, percent: 0 });
      const failed = await send(file).catch(() => LOST);
      if (failed) setProblem(`${file.name}: ${failed}`);
      else toast(`${file.name} is in the library`);
    }
    setSending(undefined);
    router.refresh();
  };

  async function send(file: File): Promise<string | undefined> {
    const ticket = await attempt(start({ name: file.name, bytes: file.size || 1 }));
    if (!ticket?.ok) return ticket?.failure.message ?? LOST;
    await putFile(file, ticket.data, (percent) => setSending({ name: file.name, percent }));
    const added = await attempt(add({ clientId, path: ticket.data.path, name: file.name }));
    return added?.ok ? undefined : (added?.failure.message ?? LOST);
  }

  return (
    <div className="grid gap-3">
      {problem && (
        <Banner tone="critical" inset live>
          {problem}
        </Banner>
      )}
      {sending ? (
        <div className="grid min-h-24 content-center gap-2 rounded-8 border border-line-strong p-4">
          <p className="truncate text-dim">
            {sending.percent === 100 ? `Checking ${sending.name}` : `Uploading ${sending.name}`}
          </p>
          <Progress label={`Uploading ${sending.name}`} percent={sending.percent} />
        </div>
      ) : (
        <FileDrop
          label="Add files to the library"
          hint="PDF, PNG, JPEG, WebP or GIF, at most 25 MB each. The client sees them once you share them."
          accept="image/png,image/jpeg,image/webp,image/gif,application/pdf"
          multiple
          onChange={upload}
        />
      )}
    </div>
  );
}
