import { type CopyText } from '@/components/portal/proof/copy-panel';
import { type Sheet } from '@/components/portal/proof/proof-stage';
import { outcome } from '@/lib/approvals/format';
import { copyLines, plainCopy, wordDiff } from '@/lib/portal/copy';
import { asOf, goesOut, namesOf } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import { type Portal } from '@/lib/portal/queries/portal';
import { type Proof } from '@/lib/portal/queries/proof';
import { makers, type ProofVersion } from '@/lib/portal/rounds';

export function sheetOf(version: ProofVersion, portal: Portal): Sheet {
  const { round, design } = version;
  const asked = asOf(round.created_at, portal.client.time_zone, portal.now);
  const caption =
    round.status === 'pending'
      ? [design?.author?.name, asked].filter(Boolean).join(', ')
      : outcome(round, readerOf(portal));
  return { version: round.round, caption, file: design?.file ?? null };
}

export function copyText({ shown, before, bodies }: Proof): CopyText | null {
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
