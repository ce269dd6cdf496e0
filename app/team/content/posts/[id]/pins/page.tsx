import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PinThreads } from '@/components/annotations/pin-threads';
import { Proof, type Rights, type Sheet } from '@/components/annotations/proof';
import { ProofKeys } from '@/components/annotations/proof-keys';
import { ProofStage } from '@/components/annotations/proof-stage';
import { ProofToolbar } from '@/components/annotations/proof-toolbar';
import { timesOf } from '@/components/annotations/times';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { CopyVersions } from '@/components/writing/copy-versions';
import { listPins } from '@/lib/annotations/queries';
import { dayAndTime } from '@/lib/core/clock';
import { requireTeam, type Session } from '@/lib/core/session';
import { findPost, listPostVersions, type Post, type PostVersion } from '@/lib/posts/queries/post';
import { postCan } from '@/lib/posts/reach';
import { staged } from '@/lib/files/preview';
import { pictureOf } from '@/lib/posts/versions';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ v?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { db } = await requireTeam('posts.read');
  const post = await findPost(db, (await params).id);
  return { title: post ? `Pins on ${post.title}` : undefined };
}

/** A post's picture as the team proofs it: the client's pins and its own. */
export default async function PostPinsPage({ params, searchParams }: Props) {
  const session = await requireTeam('posts.read');
  const { db, agency } = session;
  const [{ id }, { v }] = await Promise.all([params, searchParams]);
  const post = await findPost(db, id);
  if (!post) notFound();
  const [versions, pins] = await Promise.all([
    listPostVersions(db, post.client_id, [post.id]),
    listPins(session, { clientId: post.client_id, subjectId: post.id }),
  ]);
  const newest = versions[0];
  const shown = versions.find(({ version }) => String(version) === v) ?? newest;
  if (!newest || !shown) notFound();
  const before = versions[versions.indexOf(shown) + 1];
  const replaced = shown.id !== newest.id;
  const zone = agency.timeZone;
  const now = new Date();
  const base = `/team/content/posts/${post.id}`;
  const sheets = {
    now: sheetOf(shown, zone),
    before: before && differ(before, shown) ? sheetOf(before, zone) : null,
  };

  return (
    <>
      <PageBar
        title="Pins"
        crumbs={[
          { href: '/team/content/posts', label: 'Posts' },
          { href: base, label: post.title },
        ]}
      />
      <PageBody>
        <Proof
          subject={{ kind: 'post', id: post.id }}
          {...sheets}
          pins={pins}
          rights={rightsOf(session, post, shown, replaced)}
          times={timesOf(pins, { now, zone })}
        >
          <Scroll
            aria-label="Picture"
            className="proof lg:grid lg:grid-cols-[minmax(0,1fr)_376px] lg:overflow-hidden!"
          >
            <div className="min-w-0 lg:grid lg:min-h-0 lg:grid-rows-[auto_minmax(0,1fr)]">
              <ProofToolbar {...sheets} />
              <div className="row-start-2 grid min-h-0">
                <ProofStage />
              </div>
            </div>
            <aside
              aria-label="Pins and versions"
              tabIndex={0}
              className="relative border-line bg-surface pb-8 -outline-offset-2 max-lg:border-t lg:min-h-0 lg:overflow-auto lg:border-l"
            >
              <PinThreads />
              <h2 className="border-b border-line px-4 py-3 text-14 font-semibold">Versions</h2>
              <CopyVersions
                copies={versions.map((version) => ({ ...version, note: '' }))}
                base={`${base}/pins`}
                shown={shown.version}
                compares={false}
                now={now}
                zone={zone}
              />
            </aside>
          </Scroll>
          <ProofKeys />
        </Proof>
      </PageBody>
    </>
  );
}

/** Two pictures are only compared where they are two. */
const differ = (before: PostVersion, shown: PostVersion) =>
  pictureOf(before)?.id !== pictureOf(shown)?.id;

function sheetOf(version: PostVersion, zone: string): Sheet {
  const { media, author, created_at } = version;
  const picture = pictureOf(version);
  const said = [author?.name, dayAndTime(created_at, zone)].filter(Boolean).join(', ');
  return {
    version: version.version,
    name: `Version ${version.version}`,
    caption: media.length > 1 ? `${said}. The first of ${media.length} pictures` : said,
    file: picture && staged(picture),
    plain: 'There is no picture in this version.',
  };
}

function rightsOf(session: Session, post: Post, shown: PostVersion, replaced: boolean): Rights {
  const can = postCan(session, post);
  const mayPin = can('annotations.write');
  return {
    audiences: [
      ...(mayPin && can('comments.internal') ? (['internal'] as const) : []),
      ...(mayPin && shown.shared_at ? (['client'] as const) : []),
    ],
    settle: mayPin,
    locked:
      post.status === 'published'
        ? 'This has been published and stays as it was.'
        : replaced
          ? 'There is a newer version of this post. Pins on this one stay as they are.'
          : null,
  };
}
