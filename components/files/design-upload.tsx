'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { FileDrop } from '@/components/ui/file-drop';
import { Progress } from '@/components/ui/progress';
import { toast } from '@/components/ui/toast';
import { putFile, type Ticket } from '@/components/ui/put-file';
import type { Result } from '@/lib/core/result';

type Props = {
  /** Whose design: what is added names it. */
  subjectId: string;
  next: number;
  start: (file: { name: string; bytes: number }) => Promise<Result<Ticket>>;
  add: (upload: {
    subjectId: string;
    path: string;
    name: string;
  }) => Promise<Result<{ version: number }>>;
};

const LOST = 'The connection was lost. Choose the file again to go on.';

/** From the disk into quarantine, looked at there, and only then a version. */
export function DesignUpload({ subjectId, next, start: startUpload, add }: Props) {
  const router = useRouter();
  const [percent, setPercent] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

  const upload = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    setProblem(undefined);
    start(async () => {
      setPercent(0);
      const failed = await send(file).catch(() => LOST);
      setPercent(undefined);
      if (failed) setProblem(failed);
      else router.refresh();
    });
  };

  async function send(file: File): Promise<string | undefined> {
    const ticket = await attempt(startUpload({ name: file.name, bytes: file.size || 1 }));
    if (!ticket?.ok) return ticket?.failure.message ?? LOST;
    await putFile(file, ticket.data, setPercent);
    const added = await attempt(add({ subjectId, path: ticket.data.path, name: file.name }));
    if (!added?.ok) return added?.failure.message ?? LOST;
    toast(`Design version ${added.data.version} added`);
    return undefined;
  }

  return (
    <div className="grid gap-3">
      {problem && (
        <Banner tone="critical" inset live>
          {problem}
        </Banner>
      )}
      {pending ? (
        <div className="grid min-h-24 content-center gap-2 rounded-8 border border-line-strong p-4">
          <p className="text-dim">
            {percent === 100 ? 'Checking the file' : `Uploading version ${next}`}
          </p>
          <Progress label={`Uploading version ${next}`} percent={percent ?? 0} />
        </div>
      ) : (
        <FileDrop
          label={`Upload version ${next}`}
          hint="PNG, JPEG, WebP, GIF or PDF, at most 25 MB"
          accept="image/png,image/jpeg,image/webp,image/gif,application/pdf"
          onChange={upload}
        />
      )}
    </div>
  );
}
