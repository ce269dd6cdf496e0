import { type Metadata } from 'next';
import { approvalShape } from '@/components/approvals/shape';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { SectionTitle } from '@/components/ui/section-head';
import { StatusShape } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import { deadline, decideBy, outcome } from '@/lib/approvals/format';
import { listAllDecided, listPendingApprovals } from '@/lib/approvals/queries';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { readerOf } from '@/lib/portal/history';
import { openPortal } from '@/lib/portal/queries/portal';
import { subjectTitles } from '@/lib/portal/queries/subject-titles';

export const metadata: Metadata = { title: 'Approvals' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

const PAGE = 30;
const PROVABLE = ['approved', 'voided'];

/** Everything that was put before the client: what waits, and who decided what and when. */
export default async function ApprovalsPage({ params, searchParams }: Props) {
  const portal = await openPortal((await params).slug);
  const { session, client, home, now } = portal;
  const after = readCursor((await searchParams).after);
  const [waiting, { rows, next }] = await Promise.all([
    after ? [] : listPendingApprovals(session.db, client.id),
    listAllDecided(session.db, client.id, { after, size: PAGE }),
  ]);
  const titles = await subjectTitles(session.db, client.id, [...waiting, ...rows]);
  const titleOf = (id: string) => titles.get(id) ?? 'No longer here';

  return (
    <ClientColumn>
      <ClientLead title="Approvals">
        What waits for you, and everything that was decided.
      </ClientLead>
      {waiting.length + rows.length === 0 && (
        <EmptyState title="Nothing was asked yet">
          The first thing to decide turns up here, and in your mail.
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting" className="pb-10">
          <SectionTitle id="waiting" title="Waiting" />
          <ul>
            {waiting.map(({ id, subject_id, round, decide_by }) => (
              <Row
                key={id}
                href={`${home}/approvals/${id}`}
                title={titleOf(subject_id)}
                version={round}
                shape="speech"
                said={
                  decide_by
                    ? decideBy(deadline(decide_by, client.time_zone, now))
                    : 'Waits for a decision'
                }
              />
            ))}
          </ul>
        </section>
      )}
      {rows.length > 0 && (
        <section aria-labelledby="decided">
          <SectionTitle id="decided" title={after ? 'Decided before' : 'Decided'} />
          <ul>
            {rows.map((round) => (
              <Row
                key={round.id}
                href={`${home}/approvals/${round.id}`}
                title={titleOf(round.subject_id)}
                version={round.round}
                shape={approvalShape[round.status]}
                said={outcome(round, readerOf(portal))}
                certificate={
                  PROVABLE.includes(round.status)
                    ? `${home}/approvals/${round.id}/certificate`
                    : undefined
                }
              />
            ))}
          </ul>
        </section>
      )}
      {(after || next) && (
        <Pager
          newerHref={after ? `${home}/approvals` : undefined}
          olderHref={
            next ? `${home}/approvals?after=${encodeURIComponent(writeCursor(next))}` : undefined
          }
        >
          Newest first
        </Pager>
      )}
    </ClientColumn>
  );
}

type RowProps = {
  href: string;
  title: string;
  version: number;
  shape: React.ComponentProps<typeof StatusShape>['shape'];
  said: string;
  certificate?: string;
};

function Row({ href, title, version, shape, said, certificate }: RowProps) {
  return (
    <li className="relative flex min-h-16 items-center gap-4 border-t border-line py-3 hover:bg-hover">
      <StatusShape shape={shape} className="size-4" />
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          <Link href={href} className="after:absolute after:inset-0">
            {title}
          </Link>{' '}
          <span className="font-normal whitespace-nowrap text-faint">version {version}</span>
        </p>
        <p className="text-14 text-dim">{said}</p>
      </div>
      {certificate && (
        <span className="relative text-14">
          <TextLink href={certificate} aria-label={`Certificate of ${title}, version ${version}`}>
            Certificate
          </TextLink>
        </span>
      )}
    </li>
  );
}
