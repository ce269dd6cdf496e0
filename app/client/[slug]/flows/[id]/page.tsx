import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RoundHistory } from '@/components/approvals/round-history';
import { FlowMessage } from '@/components/portal/flows/flow-message';
import { FlowPath } from '@/components/portal/proof/flow-outline';
import { NoteForm } from '@/components/portal/proof/note-form';
import { NoteList } from '@/components/portal/proof/notes';
import { PortalSection } from '@/components/portal/section';
import { Stage } from '@/components/portal/stage';
import { ClientColumn } from '@/components/shell/client-shell';
import { LinkButton } from '@/components/ui/link-button';
import { TextLink } from '@/components/ui/text-link';
import { moment, outcome } from '@/lib/approvals/format';
import { flowSize, liveWords } from '@/lib/portal/flow-words';
import { byWhom, namesOf } from '@/lib/portal/format';
import { readerOf, roundsAsHistory } from '@/lib/portal/history';
import {
  findSharedFlow,
  type FlowMessage as Message,
  type FoundFlow,
} from '@/lib/portal/queries/flow';
import type { Portal } from '@/lib/portal/queries/portal';
import { openRoom } from '@/lib/portal/queries/rooms';

type Props = { params: Promise<{ slug: string; id: string }> };

async function read({ params }: Props) {
  const { slug, id } = await params;
  const portal = await openRoom(slug, 'flows');
  const found = await findSharedFlow(portal, id);
  if (!found) notFound();
  return { portal, found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).found.flow.title };
}

/** A flow as it was approved: what happens in which order, and what every message says. */
export default async function FlowPage(props: Props) {
  const { portal, found } = await read(props);
  const { client, session, home, now, canComment } = portal;
  const { flow, content, order, messages, notes } = found;
  const hrefOf = (approvalId: string) => `${home}/approvals/${approvalId}`;

  return (
    <ClientColumn>
      <div className="pt-7 md:pt-12">
        <p className="mb-1 text-14 text-faint">Flow</p>
        <h1 className="text-28 wrap-anywhere">{flow.title}</h1>
        <p className="mt-2">
          <Stage stage={found.stage} />
        </p>
        <p className="mt-2 text-14 text-dim tabular-nums">
          {[flowSize(content), liveWords({ ...found, live_at: flow.live_at }, client.time_zone)]
            .filter(Boolean)
            .join('. ')}
        </p>
        {flow.goal && <p className="mt-4 max-w-[72ch] text-pretty wrap-anywhere">{flow.goal}</p>}
      </div>
      <PortalSection
        id="order"
        title="What happens"
        aside={
          order.newest &&
          !order.pending && (
            <TextLink href={hrefOf(order.newest.id)}>Open version {order.newest.round}</TextLink>
          )
        }
      >
        <div className="max-w-160">
          <FlowPath
            content={content}
            hrefOf={({ id }) => (messages.some((one) => one.id === id) ? `#message-${id}` : null)}
          />
        </div>
        {order.approved && (
          <p className="mt-4 text-14 text-dim">
            <ApprovedBy approved={order.approved} what={flow.title} portal={portal} />
          </p>
        )}
        {order.pending && (
          <LinkButton
            href={hrefOf(order.pending.id)}
            size="touch"
            variant="primary"
            className="mt-6"
          >
            Look and decide
          </LinkButton>
        )}
      </PortalSection>
      {messages.length > 0 && (
        <PortalSection id="messages" title="What it says">
          <ol>
            {messages.map((message) => (
              <FlowMessage
                key={message.id}
                message={message}
                hrefOf={hrefOf}
                said={<Said message={message} portal={portal} />}
              />
            ))}
          </ol>
        </PortalSection>
      )}
      {(notes.length > 0 || canComment) && (
        <PortalSection id="notes" title="Notes">
          <div className="max-w-160 text-14">
            <NoteList notes={notes} viewer={session.userId} now={now} zone={client.time_zone} />
            {canComment && (
              <NoteForm about={{ kind: 'flow', id: flow.id }} to={session.agency.name} />
            )}
          </div>
        </PortalSection>
      )}
      {order.rounds.length > 0 && (
        <PortalSection id="history" title="History of the order">
          <div className="text-14">
            <RoundHistory rounds={roundsAsHistory(order.rounds, null, portal)} />
          </div>
        </PortalSection>
      )}
    </ClientColumn>
  );
}

/** Who approved it, or what they asked to be changed. */
function Said({ message, portal }: { message: Message; portal: Portal }) {
  const { approved, newest } = message;
  if (approved) return <ApprovedBy approved={approved} what={message.name} portal={portal} />;
  return newest?.status === 'changes_requested' ? outcome(newest, readerOf(portal)) : null;
}

type ApprovedProps = {
  approved: NonNullable<FoundFlow['order']['approved']>;
  what: string;
  portal: Portal;
};

/** Who approved it and when, with what proves it. */
function ApprovedBy({ approved: { round, by }, what, portal }: ApprovedProps) {
  const { session, client, home, now } = portal;
  const names = by.map((person) => byWhom(person, session.userId));
  return (
    <>
      Approved{names.length > 0 && ` by ${namesOf(names)}`},{' '}
      {moment(round.closed_at ?? round.created_at, client.time_zone, now)}.{' '}
      <TextLink
        href={`${home}/approvals/${round.id}/certificate`}
        aria-label={`Certificate of ${what}`}
      >
        Certificate
      </TextLink>
    </>
  );
}
