import type { z } from 'zod';
import { FileCard } from '@/components/files/file-card';
import { PopupSheet } from '@/components/popups/popup-sheet';
import { PopupDetails } from '@/components/portal/proof/popup-details';
import type { Linked, LinkedPopup } from '@/lib/portal/linked';

type Props = { popup: z.output<typeof LinkedPopup>; linked: Linked; token: string };

/** A popup: about how it opens, its design in full, and every word that is decided on. */
export function LinkedPopupProof({ popup, linked, token }: Props) {
  const now = popup.rounds.find(({ round }) => round === linked.round) ?? popup.rounds.at(-1);
  const before = popup.rounds.find(({ round }) => round === linked.round - 1);
  if (!now) return null;
  const { content, design } = now;
  const file = design && { ...design.file, src: `/decide/${token}/files/${design.file.id}` };
  return (
    <div className="proof bg-sunken lg:grid lg:min-h-[calc(100dvh-56px)] lg:grid-cols-[minmax(0,1fr)_376px]">
      <div className="min-w-0">
        <div className="flex min-h-14 items-center border-b border-line bg-surface px-4 py-2.5 lg:px-6">
          <h1 className="min-w-0 text-16 font-semibold wrap-anywhere">{linked.title}</h1>
        </div>
        <div className="px-4 py-6 lg:px-8 lg:pb-32">
          <PopupSheet
            content={content}
            file={file}
            color={linked.client.color}
            card={file && <FileCard file={file} />}
          />
        </div>
      </div>
      <aside
        aria-label="About this version"
        tabIndex={0}
        className="border-line bg-surface pb-28 text-14 -outline-offset-2 max-lg:border-t lg:border-l"
      >
        <PopupDetails
          now={content}
          before={before?.content ?? null}
          by={design?.by ? `${design.by}, ${linked.agency}` : linked.agency}
        />
      </aside>
    </div>
  );
}
