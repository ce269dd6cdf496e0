import type { ReactNode } from 'react';
import type { Rights, Sheet } from '@/components/annotations/proof';
import { FileCard } from '@/components/files/file-card';
import type { CopyText } from '@/components/portal/proof/copy-panel';
import { outcome } from '@/lib/approvals/format';
import { copyLines, plainCopy, wordDiff } from '@/lib/portal/copy';
import { isPicture } from '@/lib/files/picture';
import { staged } from '@/lib/files/preview';
import { asOf, goesOut, namesOf } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import type { Portal } from '@/lib/portal/queries/portal';
import type { Proof } from '@/lib/portal/queries/proof';
import { makers, type ProofVersion } from '@/lib/portal/rounds';

export function sheetOf(version: ProofVersion, portal: Portal, plain: ReactNode): Sheet {
  const { round, design } = version;
  const asked = asOf(round.created_at, portal.client.time_zone, portal.now);
  const caption =
    round.status === 'pending'
      ? [design?.author?.name, asked].filter(Boolean).join(', ')
      : outcome(round, readerOf(portal));
  return {
    version: design?.version ?? 0,
    name: `Version ${round.round}`,
    caption,
    file: design && isPicture(design.file) ? staged(design.file) : null,
    plain: design && !isPicture(design.file) ? <FileCard file={design.file} /> : plain,
  };
}

/** What the client calls each design: the version in which they first saw it. */
export function designNames({ versions }: Pick<Proof, 'versions'>): Record<number, string> {
  const seen = versions
    .toReversed()
    .flatMap(({ round, design }) =>
      design ? [[design.version, `Version ${round.round}`] as const] : [],
    );
  return Object.fromEntries(seen);
}

/** What the client may do with pins on a record in this state; the database has the last word. */
export function pinRights(
  status: string,
  { shown, newest }: Pick<Proof, 'shown' | 'newest'>,
  { canPin }: Portal,
): Rights {
  const designs = [shown.design?.version, newest?.design?.version];
  const locked = ENDED[status] ?? (newest && designs[0] !== designs[1] ? REPLACED : null);
  return { audiences: canPin ? ['client'] : [], settle: canPin, locked };
}

const REPLACED = 'There is a newer version of this design. Pins on this one stay as they are.';
const ENDED: Partial<Record<string, string>> = {
  sent: 'This has been sent and stays as it was.',
  archived: 'This is archived.',
  cancelled: 'This is cancelled.',
};

type Worded = Pick<Proof, 'shown' | 'before' | 'bodies'>;

export function copyText({ shown, before, bodies }: Worded): CopyText | null {
  const { copy } = shown;
  if (!copy) return null;
  const old = before?.copy ?? copy;
  const body = bodies.get(copy.version);
  return {
    subject: wordDiff(old.subject, copy.subject),
    preview: wordDiff(old.preview_text, copy.preview_text),
    body: wordDiff(plainCopy(bodies.get(old.version)), plainCopy(body)),
    lines: copyLines(body),
    since: before?.round.round ?? null,
  };
}

export function factsOf({ campaign, shown }: Proof, { client }: Portal) {
  const facts = [
    { name: 'From', value: senderOf(campaign) },
    { name: 'Goes out', value: goesOut(campaign, client.time_zone) },
    { name: 'To', value: campaign.audience },
    { name: 'By', value: namesOf(makers(shown)) },
    { name: 'Changed', value: shown.changes.join(' · ') },
  ];
  return facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []));
}

const senderOf = ({ sender_name, sender_email }: Proof['campaign']) =>
  sender_email ? `${sender_name} <${sender_email}>` : sender_name;
