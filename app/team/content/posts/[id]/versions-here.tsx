import type { PostRecord } from '@/app/team/content/posts/record';
import { RoundHistory } from '@/components/approvals/round-history';
import { SectionHead } from '@/components/ui/section-head';
import { CopyVersions } from '@/components/writing/copy-versions';
import { moment, outcome } from '@/lib/approvals/format';
import type { Session } from '@/lib/core/session';
import { sharedBy } from '@/lib/portal/versions';

type Props = {
  record: PostRecord;
  session: Session;
  /** The version that is open, and the one it is compared with. */
  shown: number | undefined;
  against: number | undefined;
};

/** Every version that was saved, and what the client said about which of them. */
export function VersionsHere({ record, session, shown, against }: Props) {
  const { post, versions, rounds } = record;
  const now = new Date();
  const base = `/team/content/posts/${post.id}`;
  if (shown === undefined) return null;
  return (
    <>
      <SectionHead title="Versions" count={versions.length} />
      <CopyVersions
        copies={versions.map((version) => ({ ...version, note: '' }))}
        base={base}
        shown={shown}
        against={against}
        now={now}
        zone={session.agency.timeZone}
      />
      {rounds.length > 0 && (
        <section aria-labelledby="rounds" className="border-b border-line">
          <SectionHead id="rounds" title="What the client decided" count={rounds.length} />
          <div className="p-4">
            <RoundHistory rounds={told(record, session, now)} />
          </div>
        </section>
      )}
    </>
  );
}

/** Each round leads to what was decided on: also where an edit made that decision void. */
function told({ post, versions, rounds }: PostRecord, { agency, userId }: Session, now: Date) {
  const zone = agency.timeZone;
  return rounds.toReversed().map((round) => {
    const seen = sharedBy(versions, round.created_at)?.version;
    return {
      id: round.id,
      version: round.round,
      name: seen ? `Round ${round.round}: version ${seen}` : `Round ${round.round}`,
      href: seen ? `/team/content/posts/${post.id}?v=${seen}` : null,
      status: round.status,
      outcome: outcome(round, { userId, zone, now, agency: agency.name }),
      note: round.decision?.note ?? '',
      asked: `Asked ${moment(round.created_at, zone, now)}`,
    };
  });
}
