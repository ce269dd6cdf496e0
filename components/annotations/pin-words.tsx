'use client';

import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Textarea } from '@/components/ui/textarea';

type Props = {
  label: string;
  placeholder?: string;
  deed: string;
  back: string;
  begin?: { body: string; blocking: boolean };
  /** What the client reads can hold up their approval. */
  mayBlock: boolean;
  /** Focused again when this changes. */
  about?: unknown;
  /** Comes back with what stands in its way. */
  send: (words: { body: string; blocking: boolean }) => Promise<string | undefined>;
  leave: () => void;
  children?: ReactNode;
};

/** The words of a pin, new or one's own. What was typed stays until it has arrived. */
export function PinWords({ begin, mayBlock, about, send, leave, children, ...names }: Props) {
  const [body, setBody] = useState(begin?.body ?? '');
  const [blocking, setBlocking] = useState(begin?.blocking ?? false);
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => field.current?.focus({ preventScroll: true }), [about]);

  const submit = () => {
    if (!body.trim() || pending) return;
    start(async () => setProblem(await send({ body, blocking: blocking && mayBlock })));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form action={submit} className="grid min-w-0 gap-3">
      <Textarea
        ref={field}
        rows={2}
        value={body}
        maxLength={10_000}
        aria-label={names.label}
        placeholder={names.placeholder}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        className="min-h-11! text-14! pointer-coarse:text-16!"
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-12 text-critical-text">
          {problem}
        </p>
      )}
      {children}
      {mayBlock && (
        <label className="flex min-h-6 items-center gap-2 text-13 text-dim pointer-coarse:min-h-touch">
          <Checkbox checked={blocking} onChange={(event) => setBlocking(event.target.checked)} />
          Has to be closed before approval
        </label>
      )}
      <div className="flex justify-end gap-2">
        <Button variant="ghost" size="lg" onClick={leave}>
          {names.back}
        </Button>
        <Button type="submit" size="lg" disabled={!body.trim()} aria-busy={pending || undefined}>
          {names.deed}
        </Button>
      </div>
    </form>
  );
}
