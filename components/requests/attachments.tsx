'use client';

import { Paperclip, X } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { FileDrop } from '@/components/ui/file-drop';
import { IconButton } from '@/components/ui/icon-button';
import { Progress } from '@/components/ui/progress';
import { putFile } from '@/components/ui/put-file';
import { keepAttachment, startAttachment } from '@/lib/requests/actions';

export type Attached = { id: string; name: string };

type Props = {
  clientId: string;
  files: Attached[];
  change: (update: (before: Attached[]) => Attached[]) => void;
};

const LOST = 'The connection was lost. Choose the file again to go on.';
const MOST = 10;

/** Each file is looked at before it is kept; what was kept stays while the rest is written. */
export function Attachments({ clientId, files, change }: Props) {
  const [sending, setSending] = useState<{ name: string; percent: number }>();
  const [problem, setProblem] = useState<string>();

  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])].slice(0, MOST - files.length);
    target.value = '';
    setProblem(undefined);
    for (const file of chosen) {
      setSending({ name: file.name, percent: 0 });
      const failed = await send(file).catch(() => LOST);
      if (failed) setProblem(`${file.name}: ${failed}`);
    }
    setSending(undefined);
  };

  async function send(file: File): Promise<string | undefined> {
    const ticket = await attempt(startAttachment({ name: file.name, bytes: file.size || 1 }));
    if (!ticket?.ok) return ticket?.failure.message ?? LOST;
    await putFile(file, ticket.data, (percent) => setSending({ name: file.name, percent }));
    const kept = await attempt(
      keepAttachment({ clientId, path: ticket.data.path, name: file.name }),
    );
    if (!kept?.ok) return kept?.failure.message ?? LOST;
    const { fileId } = kept.data;
    change((before) => [...before, { id: fileId, name: file.name }]);
    return undefined;
  }

  return (
    <div className="grid gap-2">
      {files.length > 0 && (
        <ul aria-label="Attached">
          {files.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-2 border-b border-line py-1">
              <Paperclip className="size-4 shrink-0 text-faint" />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <IconButton
                label={`Leave out ${name}`}
                onClick={() => change((before) => before.filter((file) => file.id !== id))}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
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
        files.length < MOST && (
          <FileDrop
            label="Attach pictures or PDFs"
            hint="PNG, JPEG, WebP, GIF or PDF, at most 25 MB each"
            accept="image/png,image/jpeg,image/webp,image/gif,application/pdf"
            multiple
            onChange={add}
          />
        )
      )}
    </div>
  );
}
