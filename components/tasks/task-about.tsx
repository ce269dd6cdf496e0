'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

export type TaskSubject = { kind: string; id: string; name: string };

type Hit = { id: string; subject: string; kind: string; title: string; context: string | null };
type Props = {
  chosen: TaskSubject | undefined;
  onChoose: (subject: TaskSubject | undefined) => void;
};

const PAUSE_MS = 200;
const SHORTEST = 2;
const MOST = 6;
/** Found by the same search, and nothing that a task is about. */
const NO_SUBJECTS = ['person', 'task'];

/** Any record the person may see, found by its words: what the task will be about. */
export function TaskAbout({ chosen, onChoose }: Props) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ words: string; hits: Hit[] }>();
  const wanted = words.trim();

  useEffect(() => {
    if (wanted.length < SHORTEST) return;
    const overtaken = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/search?q=${encodeURIComponent(wanted)}`, { signal: overtaken.signal })
        .then(async (answer) => {
          const hits: Hit[] = answer.ok ? await answer.json() : [];
          setFound({
            words: wanted,
            hits: hits.filter(({ subject }) => !NO_SUBJECTS.includes(subject)).slice(0, MOST),
          });
        })
        .catch(() => !overtaken.signal.aborted && setFound({ words: wanted, hits: [] }));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [wanted]);

  if (chosen)
    return (
      <div className="flex items-center gap-2 text-13 text-dim">
        <input type="hidden" name="subjectKind" value={chosen.kind} />
        <input type="hidden" name="subjectId" value={chosen.id} />
        <p className="min-w-0 flex-1 wrap-anywhere">About {chosen.name}</p>
        <Button
          variant="ghost"
          size="sm"
          aria-label={`Not about ${chosen.name}`}
          onClick={() => onChoose(undefined)}
        >
          <X />
        </Button>
      </div>
    );

  const answer = found?.words === wanted && wanted.length >= SHORTEST ? found.hits : undefined;
  return (
    <div className="grid gap-1">
      <Field label="About" hint="A campaign, a flow, a post, a test, a document: by its words.">
        {(control) => (
          <Input
            type="search"
            autoComplete="off"
            maxLength={80}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault(); // it would send the form
            }}
            {...control}
          />
        )}
      </Field>
      {answer && (
        <ul aria-label="Found" className="grid rounded-8 border border-line py-1">
          {answer.map(({ id, subject, kind, title, context }) => (
            <li key={id}>
              <button
                type="button"
                className="flex w-full min-w-0 items-baseline gap-2 px-3 py-1.5 text-left hover:bg-hover"
                onClick={() => onChoose({ kind: subject, id, name: title })}
              >
                <span className="w-20 shrink-0 text-12 text-faint">{kind}</span>
                <span className="min-w-0 flex-1 truncate">{title}</span>
                <span className="shrink-0 text-12 text-faint">{context}</span>
              </button>
            </li>
          ))}
          {answer.length === 0 && <li className="px-3 py-1.5 text-dim">Nothing is called that.</li>}
        </ul>
      )}
    </div>
  );
}
