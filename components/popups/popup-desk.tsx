'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { savePopup } from '@/lib/popups/actions';
import type { PopupContent } from '@/lib/popups/schema';
import { PopupFields } from './popup-fields';
import { PopupPreview } from './popup-preview';

export type Part = { brief: boolean; words: boolean };
export type Content = Omit<PopupContent, 'id' | 'version'>;

type Props = {
  id: string;
  version: number;
  content: Content;
  picture: { src: string; alt: string } | null;
  color: string | null;
  /** Why nothing can be changed now. */
  locked?: string;
  /** Whose part this person may change: what it offers and to whom, and what it says. */
  may: Part;
  /** What saving sets off, once somebody has approved it. */
  caution?: string;
};

const LOST = 'The connection was lost. Your words are still here.';

/** What it says on the left, how it opens on the right, always the same thing. */
export function PopupDesk({
  id,
  version,
  content: saved,
  picture,
  color,
  locked,
  may,
  caution,
}: Props) {
  const router = useRouter();
  const [content, setContent] = useState(saved);
  const [basis, setBasis] = useState(saved);
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const same = (one: Content, other: Content) => JSON.stringify(one) === JSON.stringify(other);
  const changed = !same(content, basis);
  const behind = !same(saved, basis);
  // Somebody else's newer words come in by themselves only where nothing of one's own would go.
  if (behind && !changed) {
    setBasis(saved);
    setContent(saved);
  }

  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  const save = () =>
    start(async () => {
      const done = await attempt(savePopup({ id, version, ...content }));
      if (done?.ok) {
        setBasis(content);
        setProblem(undefined);
        toast('Popup saved');
      } else {
        const fields = Object.values(done?.failure.fields ?? {}).flat();
        setProblem(fields.length > 0 ? fields.join(' ') : (done?.failure.message ?? LOST));
      }
      router.refresh();
    });
  const takeTheirs = () => {
    setContent(saved);
    setBasis(saved);
    setProblem(undefined);
  };

  return (
    // By the room it has: a whole page, or a pane beside a queue.
    <div className="@container p-4 lg:p-6">
      <div className="grid gap-8 @min-[720px]:grid-cols-2">
        <div
          className="@container grid content-start gap-4"
          data-writing={changed || undefined}
          onKeyDown={(event) => {
            if (event.key !== 's' || !(event.metaKey || event.ctrlKey)) return;
            event.preventDefault();
            if (changed && !locked) save();
          }}
        >
          {locked && <Banner inset>{locked}</Banner>}
          {!locked && caution && changed && (
            <Banner tone="caution" inset>
              {caution}
            </Banner>
          )}
          {problem && (
            <Banner tone="critical" inset live>
              {problem}
            </Banner>
          )}
          {behind && changed && (
            <Banner
              tone="caution"
              inset
              live
              action={
                <Button size="sm" onClick={takeTheirs}>
                  Show theirs
                </Button>
              }
            >
              Somebody saved other words while you wrote. Saving puts yours in their place.
            </Banner>
          )}
          <PopupFields
            content={content}
            may={locked ? { brief: false, words: false } : may}
            onChange={setContent}
          />
          {!locked && (
            <div className="flex items-center gap-3">
              <Button
                variant="primary"
                disabled={!changed || pending}
                aria-busy={pending || undefined}
                onClick={save}
              >
                Save the popup
              </Button>
              <span className="text-12 text-faint">{changed ? 'Not saved yet' : 'Saved'}</span>
            </div>
          )}
        </div>
        <div className="content-start xl:sticky xl:top-4 xl:self-start">
          <p className="mb-2 text-12 text-faint">About how it will open</p>
          <PopupPreview kind={content.kind} words={content} picture={picture} color={color} />
        </div>
      </div>
    </div>
  );
}
