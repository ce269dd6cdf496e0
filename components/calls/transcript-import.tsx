'use client';

import { FileText } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { toast } from '@/components/ui/toast';
import { clock } from '@/lib/calls/format';
import { LARGEST_LINES } from '@/lib/calls/limits';
import { saveTranscript } from '@/lib/calls/recording-actions';
import type { Format, Line } from '@/lib/calls/transcript/line';

// What a file dialog offers; what a file really is, its content says.
const ACCEPT = '.vtt,.srt,.txt,.json,text/vtt,text/plain,application/json,application/x-subrip';
const FORMATS: Record<Format, string> = {
  vtt: 'WebVTT',
  srt: 'SubRip',
  json: 'JSON',
  text: 'Text',
};
const LOST = 'The connection was lost. The transcript was not saved: try again.';
const TOO_LONG =
  'This transcript is longer than one call may be. Split it, or leave out its word times.';

type Props = { callId: string; replaces: boolean };
type Read = { name: string; format: Format; lines: Line[] };

/** Read here, shown as it was understood, and only then saved. */
export function TranscriptImport({ callId, replaces }: Props) {
  const router = useRouter();
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    start(async () => {
      // The readers of the formats come only for whoever has a file.
      const { parseTranscript, LARGEST_TRANSCRIPT } = await import('@/lib/calls/transcript/parse');
      const bytes =
        file.size > LARGEST_TRANSCRIPT ? null : new Uint8Array(await file.arrayBuffer());
      const parsed = bytes
        ? parseTranscript(bytes)
        : { ok: false as const, message: 'This file is larger than 20 MB.' };
      setRead(parsed.ok ? { name: file.name, ...parsed } : undefined);
      setProblem(parsed.ok ? undefined : parsed.message);
    });
  };

  const save = ({ format, lines }: Read) =>
    start(async () => {
      if (JSON.stringify(lines).length > LARGEST_LINES) return setProblem(TOO_LONG);
      const saved = await attempt(saveTranscript({ callId, format, lines }));
      if (!saved?.ok) return setProblem(saved?.failure.message ?? LOST);
      setRead(undefined);
      setProblem(undefined);
      toast('Transcript saved');
      router.refresh();
    });

  return (
    <div className="grid gap-3">
      {problem && (
        <Banner tone="critical" inset live>
          {problem}
        </Banner>
      )}
      {read ? (
        <Glance
          read={read}
          pending={pending}
          replaces={replaces}
          save={() => save(read)}
          drop={() => setRead(undefined)}
        />
      ) : (
        <FileDrop
          label={replaces ? 'Replace the transcript' : 'Add the transcript'}
          hint="VTT, SRT, text, or JSON of Whisper, Deepgram, AssemblyAI, Fireflies or Recall"
          icon={<FileText />}
          accept={ACCEPT}
          disabled={pending}
          onChange={choose}
        />
      )}
    </div>
  );
}

type GlanceProps = {
  read: Read;
  pending: boolean;
  replaces: boolean;
  save: () => void;
  drop: () => void;
};

function Glance({ read: { name, format, lines }, pending, replaces, save, drop }: GlanceProps) {
  const speakers = [...new Set(lines.map(({ speaker }) => speaker).filter(Boolean))];
  const last = lines.findLast(({ start }) => start !== null)?.start;
  const facts = [
    FORMATS[format],
    `${lines.length.toLocaleString('en-GB')} ${lines.length === 1 ? 'line' : 'lines'}`,
    last ? `to ${clock(last)}` : 'without times',
    speakers.length > 0 ? speakers.slice(0, 6).join(', ') : 'without names',
  ];
  return (
    <div className="grid gap-3 rounded-8 border border-line-strong p-4">
      <p className="min-w-0">
        <span className="block truncate font-medium">{name}</span>
        <span className="text-12 wrap-anywhere text-faint">{facts.join(' · ')}</span>
      </p>
      <ul className="grid gap-1 border-l-2 border-line pl-3 text-dim">
        {lines.slice(0, 3).map(({ speaker, text }, index) => (
          <li key={index} className="line-clamp-2 wrap-anywhere">
            {speaker && <b className="font-medium text-ink">{speaker} </b>}
            {text}
          </li>
        ))}
      </ul>
      <p className="flex gap-2">
        <Button
          variant="primary"
          onClick={save}
          disabled={pending}
          aria-busy={pending || undefined}
        >
          {replaces ? 'Replace the transcript' : 'Save the transcript'}
        </Button>
        <Button variant="ghost" onClick={drop}>
          Not this file
        </Button>
      </p>
    </div>
  );
}
