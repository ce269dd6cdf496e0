import { exactMoment } from '@/lib/approvals/format';
import type { Certificate } from './queries/certificate';
import type { Portal } from './queries/portal';
import { subjectNames } from './subject-names';

/** What a certificate says, in words. */
export function provenBy(found: Certificate, { client, session }: Portal) {
  const { proof, decisions } = found;
  const zone = client.time_zone;
  const kept = proof ? proof.recomputed === found.content_hash : null;
  const stands = proof?.stands ?? false;
  return {
    title: found.title ?? 'No longer here',
    kind: subjectNames[found.subject_kind] ?? 'Record',
    version: found.round,
    client: client.name,
    agency: session.agency.name,
    asked: exactMoment(found.created_at, zone),
    hash: found.content_hash,
    /** What was kept gives the hash again; null where nothing was. */
    kept,
    keptSays:
      kept === null
        ? 'Not kept for this version'
        : kept
          ? 'Gives the same hash today'
          : 'Does not give this hash',
    /** It is still what would go out, or went out. */
    stands,
    standsSays: stands
      ? 'Still exactly what was approved'
      : 'Changed since: this approval no longer counts for it',
    decisions: decisions.map(({ id, decision, note, created_at, by_link, address, ...by }) => ({
      id,
      name: by.user_profiles.name,
      deed: decision === 'approved' ? 'approved it' : 'asked for changes',
      at: exactMoment(created_at, zone),
      how: [by_link ? 'By the link in their mail' : 'Signed in', address && `from ${address}`]
        .filter(Boolean)
        .join(', '),
      note,
    })),
  };
}

/** How anybody checks it without us. */
export const HOW_TO_CHECK =
  'The hash covers everything that would be sent: words, sender, audience and the design’s own bytes. Whoever downloads the kept content and takes its SHA-256 gets the same number.';

export type Proven = ReturnType<typeof provenBy>;
