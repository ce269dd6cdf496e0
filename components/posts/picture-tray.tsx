'use client';

import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { FileDrop } from '@/components/ui/file-drop';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Progress } from '@/components/ui/progress';
import { putFile } from '@/components/ui/put-file';
import { beginUpload, keepUpload } from '@/lib/files/actions';
import { pictured } from '@/lib/files/preview';
import type { Picture } from './post-preview';

type Props = {
  clientId: string;
  media: Picture[];
  most: number;
  locked: boolean;
  onChange: (media: Picture[]) => void;
};

const LOST = 'The connection was lost. Choose the file again to go on.';

/** Pictures in their order, each with the words for whoever cannot see it. */
export function PictureTray({ clientId, media, most, locked, onChange }: Props) {
  const [percent, setPercent] = useState<number>();
  const [problem, setProblem] = useState<string>();

  const put = (index: number, picture: Partial<Picture>) =>
    onChange(media.map((one, at) => (at === index ? { ...one, ...picture } : one)));
  const swap = (index: number, other: number) =>
    onChange(media.with(index, media[other] as Picture).with(other, media[index] as Picture)); // both are inside the list

  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, most - media.length);
    event.target.value = '';
    setProblem(undefined);
    const added: Picture[] = [];
    for (const file of files) {
      setPercent(0);
      const kept = await send(file).catch(() => LOST);
      if (typeof kept === 'string') {
        setProblem(`${file.name}: ${kept}`);
        break;
      }
      added.push(kept);
      onChange([...media, ...added]);
    }
    setPercent(undefined);
  };

  async function send(file: File): Promise<Picture | string> {
    const ticket = await attempt(beginUpload({ name: file.name, bytes: file.size || 1 }));
    if (!ticket?.ok) return ticket?.failure.message ?? LOST;
    await putFile(file, ticket.data, setPercent);
    const kept = await attempt(keepUpload({ clientId, path: ticket.data.path, name: file.name }));
    if (!kept?.ok) return kept?.failure.message ?? LOST;
    return { id: kept.data.fileId, name: file.name, width: null, height: null, alt: '' };
  }

  return (
    <section aria-label="Pictures" className="grid gap-3">
      <h2 className="text-13 font-medium">
        Pictures{' '}
        <span className="font-regular text-faint tabular-nums">
          {media.length} of {most}
        </span>
      </h2>
      {problem && (
        <Banner tone="critical" inset live>
          {problem}
        </Banner>
      )}
      {media.length > 0 && (
        <ol className="grid gap-2">
          {media.map(({ id, name, alt }, index) => (
            <li key={id} className="flex items-center gap-3">
              <img
                {...pictured({ id }, 56)}
                alt=""
                width={56}
                height={56}
                className="size-14 shrink-0 rounded-6 border border-line object-cover"
              />
              <Input
                aria-label={`What ${name} shows`}
                placeholder="What it shows, for whoever cannot see it"
                maxLength={1000}
                value={alt}
                readOnly={locked}
                onChange={(event) => put(index, { alt: event.target.value })}
                className="min-w-0 flex-1"
              />
              {!locked && (
                <span className="flex shrink-0">
                  <IconButton
                    label={`Move ${name} forward`}
                    disabled={index === 0}
                    onClick={() => swap(index, index - 1)}
                  >
                    <ArrowLeft />
                  </IconButton>
                  <IconButton
                    label={`Move ${name} back`}
                    disabled={index === media.length - 1}
                    onClick={() => swap(index, index + 1)}
                  >
                    <ArrowRight />
                  </IconButton>
                  <IconButton
                    label={`Take ${name} out`}
                    onClick={() => onChange(media.toSpliced(index, 1))}
                  >
                    <X />
                  </IconButton>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {!locked && media.length < most && percent === undefined && (
        <FileDrop
          label="Add pictures"
          hint="PNG, JPEG, WebP or GIF, at most 25 MB each"
          accept="image/png,image/jpeg,image/webp,image/gif"
          multiple
          onChange={upload}
        />
      )}
      {percent !== undefined && <Progress label="Uploading" percent={percent} />}
    </section>
  );
}
