import { FileText } from 'lucide-react';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { approvalShape } from '@/components/approvals/shape';
import { Shot, type ShotFile } from '@/components/portal/shot';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { SectionTitle } from '@/components/ui/section-head';
import { StatusShape } from '@/components/ui/status-shape';
import { TextLink } from '@/components/ui/text-link';
import { deadline, decideBy, outcome } from '@/lib/approvals/format';
import {
  listAllDecided,
  listPendingApprovals,
  PENDING_PAGE,
  type PendingApproval,
} from '@/lib/approvals/queries';
import { readCursor, writeCursor } from '@/lib/core/cursor';
import { namesOf } from '@/lib/portal/format';
import { readerOf } from '@/lib/portal/history';
import { openPortal, type Portal } from '@/lib/portal/queries/portal';
import { subjectPictures } from '@/lib/portal/queries/subject-pictures';
import { subjectTitles } from '@/lib/portal/queries/subject-titles';
import { subjectNames } from '@/lib/portal/subject-names';

export const metadata: Metadata = { title: 'Approvals' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string | string[]; from?: string | string[] }>;
};

const PAGE = 30;
const PROVABLE = ['approved', 'voided'];

/** Everything that was put before the client: what waits, and who decided what and when. */
export default async function ApprovalsPage({ params, searchParams }: Props) {
  const portal = await openPortal((await params).slug);
  const { session, client, home } = portal;
  const given = await searchParams;
  const after = readCursor(given.after);
  const from = after ? 0 : startOf(given.from);
  const [{ rows: waiting, inAll }, { rows, next }] = await Promise.all([
    after ? { rows: [], inAll: 0 } : listPendingApprovals(session.db, client.id, from),
    from > 0
      ? { rows: [], next: null }
      : listAllDecided(session.db, client.id, { after, size: PAGE }),
  ]);
  if (from > 0 && waiting.length === 0) redirect(`${home}/approvals`);
  const further = from + PENDING_PAGE;
  const rounds = [...waiting, ...rows];
  const [titles, pictureOf] = await Promise.all([
    subjectTitles(session.db, client.id, rounds),
    subjectPictures(session.db, client.id, rounds),
  ]);
  const told = (round: (typeof rounds)[number]) => ({
    href: `${home}/approvals/${round.id}`,
    title: titles.get(round.subject_id) ?? 'No longer here',
    what: `${subjectNames[round.subject_kind] ?? 'Record'}, version ${round.round}`,
    picture: pictureOf(round),
  });

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
            {waiting.map((approval) => (
              <Row
                key={approval.id}
                {...told(approval)}
                shape={approval.mine || !portal.decides ? 'speech' : 'ring'}
                said={waitingWords(approval, portal)}
              />
            ))}
          </ul>
          {(from > 0 || inAll > further) && (
            <Pager
              names={['Before', 'More']}
              newerHref={
                from > 0
                  ? `${home}/approvals${from > PENDING_PAGE ? `?from=${from - PENDING_PAGE}` : ''}`
                  : undefined
              }
              olderHref={inAll > further ? `${home}/approvals?from=${further}` : undefined}
            >
              {from + 1} to {from + waiting.length} of {inAll}
            </Pager>
          )}
        </section>
      )}
      {rows.length > 0 && (
        <section aria-labelledby="decided">
          <SectionTitle id="decided" title={after ? 'Decided before' : 'Decided'} />
          <ul>
            {rows.map((round) => (
              <Row
                key={round.id}
                {...told(round)}
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

/** Where a page of what waits begins. */
function startOf(raw: string | string[] | undefined): number {
  const from = Number(raw);
  return Number.isSafeInteger(from) && from > 0 && from < 100_000 ? from : 0;
}

/** Until when, and for whom where that is somebody else. */
function waitingWords({ mine, decide_by, waits_for }: PendingApproval, portal: Portal): string {
  const due = decide_by && decideBy(deadline(decide_by, portal.client.time_zone, portal.now));
  if (mine) return due || 'Waits for you';
  return [`Waits for ${namesOf(waits_for) || 'nobody yet'}`, due].filter(Boolean).join('. ');
}

type RowProps = {
  href: string;
  title: string;
  /** "Campaign, version 2" */
  what: string;
  picture: ShotFile | null;
  shape: React.ComponentProps<typeof StatusShape>['shape'];
  said: string;
  certificate?: string;
};

function Row({ href, title, what, picture, shape, said, certificate }: RowProps) {
  return (
    <li className="relative flex min-h-16 items-center gap-4 border-t border-line py-3 hover:bg-hover">
      <span className="grid h-14 w-11 shrink-0 place-content-center overflow-hidden rounded-4 border border-line bg-sunken text-faint">
        {picture ? (
          <Shot widest={72} file={picture} alt="" className="h-14 w-11 object-cover object-top" />
        ) : (
          <FileText aria-hidden className="size-4" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          <Link href={href} className="after:absolute after:inset-0">
            {title}
          </Link>
        </p>
        <p className="text-14 text-dim">{what}</p>
        <p className="flex items-baseline gap-1.5 text-14 text-dim">
          <StatusShape shape={shape} className="size-3.5 shrink-0 self-center" />
          <span className="min-w-0 wrap-anywhere">{said}</span>
        </p>
      </div>
      {certificate && (
        <span className="relative text-14">
          <TextLink href={certificate} aria-label={`Certificate of ${title}, ${what}`}>
            Certificate
          </TextLink>
        </span>
      )}
    </li>
  );
}
