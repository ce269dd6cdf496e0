'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { saveNotes } from '@/lib/calls/actions';

type Props = { callId: string; version: number; notes: string };

const LOST = 'The connection was lost. Your text is still here.';

/** Plain words. Over somebody else's newer ones nothing is saved unseen. */
export function CallNotes({ callId, version, notes }: Props) {
  const router = useRouter();
  const [text, setText] = useState(notes);
  const [basis, setBasis] = useState(notes);
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const changed = text !== basis;
  // Somebody else's newer words come in by themselves only where nothing of one's own would go.
  if (notes !== basis && !changed) {
    setBasis(notes);
    setText(notes);
  }
  const theirs = notes !== basis ? notes : null;

  const save = () =>
    start(async () => {
      const saved = await attempt(saveNotes({ callId, version, notes: text }));
      setProblem(saved?.ok ? undefined : (saved?.failure.message ?? LOST));
      if (saved?.ok) {
        setBasis(text.trim());
        setText(text.trim());
        toast('Notes saved');
      }
      router.refresh();
    });

  return (
    <div className="grid gap-2 p-4">
      <Textarea
        aria-label="Notes"
        rows={4}
        maxLength={20_000}
        value={text}
        placeholder="What is worth remembering of this call"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 's' || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          if (changed) save();
        }}
      />
      {(problem || theirs !== null) && (
        <Banner tone="caution" inset live>
          {problem ?? 'Somebody saved other notes while you wrote.'}
          {theirs !== null && (
            <span className="mt-1 block wrap-anywhere whitespace-pre-line text-dim">
              {theirs || 'They took the notes out.'}
            </span>
          )}
        </Banner>
      )}
      {changed && (
        <div className="flex gap-2">
          <Button onClick={save} disabled={pending} aria-busy={pending || undefined}>
            Save notes
          </Button>
          <Button
            variant="ghost"
            onClick={() => {
              setText(notes);
              setBasis(notes);
              setProblem(undefined);
            }}
          >
            {theirs !== null ? 'Take theirs' : 'Undo'}
          </Button>
        </div>
      )}
    </div>
  );
}
