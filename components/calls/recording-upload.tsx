'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useEffect, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { FileDrop } from '@/components/ui/file-drop';
import { Progress } from '@/components/ui/progress';
import { putFile } from '@/components/ui/put-file';
import { toast } from '@/components/ui/toast';
import { weight } from '@/lib/calls/format';
import {
  LARGEST_RECORDING,
  RECORDING_ACCEPT,
  RECORDING_KINDS,
  TOO_LARGE,
} from '@/lib/calls/limits';
import {
  addRecording,
  renewRecordingUpload,
  startRecordingUpload,
} from '@/lib/calls/recording-actions';
import { lengthOf } from './length-of';

const LOST = 'The connection was lost. Choose the same file again: it goes on where it stopped.';

/** In pieces that survive a lost connection; kept only once its beginning has been looked at. */
export function RecordingUpload({ callId }: { callId: string }) {
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [percent, setPercent] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

  useEffect(() => {
    if (!pending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [pending]);

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    event.target.value = '';
    if (!chosen) return;
    setFile(chosen);
    setPercent(0);
    setProblem(undefined);
    start(async () => {
      const failed = await send(chosen).catch(() => LOST);
      if (failed) return setProblem(failed);
      toast('Recording added');
      router.refresh();
    });
  };

  async function send(chosen: File): Promise<string | undefined> {
    if (chosen.size > LARGEST_RECORDING) return TOO_LARGE;
    if (chosen.size === 0) return 'This file is empty.';
    const { forgetTicket, keepTicket, keptTicket } = await import('./kept-ticket');
    const kept = keptTicket(callId, chosen);
    const again = kept && (await attempt(renewRecordingUpload({ path: kept.path })));
    if (kept && !again) return LOST;
    if (again && !again.ok) forgetTicket(callId, chosen); // too long ago: it begins anew
    const issued = again?.ok
      ? again
      : await attempt(startRecordingUpload({ callId, bytes: chosen.size }));
    if (!issued?.ok) return issued?.failure.message ?? LOST;
    const ticket = issued.data;
    keepTicket(callId, chosen, ticket);
    const seconds = await lengthOf(chosen);
    const { path } = ticket;
    await putFile(chosen, ticket, setPercent, async () => {
      const renewed = await attempt(renewRecordingUpload({ path }));
      return renewed?.ok ? renewed.data.token : null;
    });
    const added = await attempt(addRecording({ callId, path, name: chosen.name, seconds }));
    if (added) forgetTicket(callId, chosen);
    return added?.ok ? undefined : (added?.failure.message ?? LOST);
  }

  return (
    <div className="grid gap-3">
      {problem && (
        <Banner tone="critical" inset live>
          {problem}
        </Banner>
      )}
      {pending && file ? (
        <div className="grid min-h-24 content-center gap-2 rounded-8 border border-line-strong p-4">
          <p className="flex gap-2 text-dim">
            <span className="min-w-0 flex-1 truncate">
              {percent === 100 ? `Looking at ${file.name}` : `Uploading ${file.name}`}
            </span>
            <span className="tabular-nums">
              {percent}% of {weight(file.size)}
            </span>
          </p>
          <Progress label={`Uploading ${file.name}`} percent={percent} />
          <p className="text-12 text-faint">Keep this page open until it is done.</p>
        </div>
      ) : (
        <FileDrop
          label="Upload the recording"
          hint={RECORDING_KINDS}
          accept={RECORDING_ACCEPT}
          onChange={choose}
        />
      )}
    </div>
  );
}
