import { type Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RoundHistory } from '@/components/approvals/round-history';
import { NoteForm } from '@/components/portal/proof/note-form';
import { NoteList } from '@/components/portal/proof/notes';
import { PortalSection } from '@/components/portal/section';
import { PostPreview } from '@/components/posts/post-preview';
import { PostStatusLabel } from '@/components/posts/post-status';
import { ClientColumn } from '@/components/shell/client-shell';
import { Fact, Facts } from '@/components/ui/facts';
import { TextLink } from '@/components/ui/text-link';
import { deadline, moment, outcome } from '@/lib/approvals/format';
import { dayAndTime } from '@/lib/core/clock';
import { readerOf } from '@/lib/portal/history';
import { CLIENT_POST_WORDS } from '@/lib/portal/posts';
import { openPortal } from '@/lib/portal/queries/portal';
import { findSharedPost } from '@/lib/portal/queries/posts';
import { CHANNEL_NAMES } from '@/lib/posts/channels';
import { PostDecision } from './post-decision';

type Props = { params: Promise<{ slug: string; id: string }> };

async function read({ params }: Props) {
  const { slug, id } = await params;
  const portal = await openPortal(slug);
  const found = await findSharedPost(portal, id);
  if (!found) notFound();
  return { portal, found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).found.post.title };
}

export default async function PostPage(props: Props) {
  const { portal, found } = await read(props);
  const { client, session, now, canComment } = portal;
  const { post, newest, rounds, pending, notes } = found;
  const zone = client.time_zone;
  const when = post.publish_at && dayAndTime(post.publish_at, zone);
  const due = pending?.decide_by && deadline(pending.decide_by, zone, now);

  return (
    <ClientColumn>
      <div className="grid gap-8 pt-7 md:grid-cols-[minmax(0,400px)_minmax(0,1fr)] md:pt-12">
        <PostPreview
          channel={post.channel}
          client={{ name: client.name, color: client.brand_color }}
          caption={newest?.caption ?? ''}
          media={newest?.media ?? []}
          when={when}
        />
        <div className="min-w-0">
          <p className="mb-1 text-14 text-faint">{CHANNEL_NAMES[post.channel]} post</p>
          <h1 className="text-28 wrap-anywhere">{post.title}</h1>
          <p className="mt-2">
            <PostStatusLabel status={post.status} name={CLIENT_POST_WORDS[post.status]} />
          </p>
          <Facts columns={1} className="mt-4 gap-y-2! text-14">
            {due && (
              <Fact name="Decide by" wide>
                {due.text}
              </Fact>
            )}
            <Fact name="Appears" wide>
              {when ?? 'No time yet'}
            </Fact>
            {post.published_url && (
              <Fact name="Published" wide>
                <TextLink href={post.published_url} target="_blank" rel="noreferrer">
                  Open where it appeared
                </TextLink>
              </Fact>
            )}
          </Facts>
          {pending && (
            <PostDecision approval={pending} title={post.title} when={when} portal={portal} />
          )}
        </div>
      </div>
      {(notes.length > 0 || canComment) && (
        <PortalSection id="notes" title="Notes">
          <div className="max-w-160 text-14">
            <NoteList notes={notes} viewer={session.userId} now={now} zone={zone} />
            {canComment && (
              <NoteForm about={{ kind: 'post', id: post.id }} to={session.agency.name} />
            )}
          </div>
        </PortalSection>
      )}
      {rounds.length > 0 && (
        <PortalSection id="history" title="History">
          <div className="text-14">
            <RoundHistory
              rounds={rounds.toReversed().map((round) => ({
                id: round.id,
                version: round.round,
                href: null,
                status: round.status,
                outcome: outcome(round, readerOf(portal)),
                note: round.decision?.note ?? '',
                asked: `Asked ${moment(round.created_at, zone, now)}`,
              }))}
            />
          </div>
        </PortalSection>
      )}
    </ClientColumn>
  );
}
