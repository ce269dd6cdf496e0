import type { z } from 'zod';
import { DiffText } from '@/components/portal/proof/diff-text';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { PostPreview } from '@/components/posts/post-preview';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { dayAndTime } from '@/lib/core/clock';
import { wordDiff } from '@/lib/portal/copy';
import type { Linked, LinkedPost } from '@/lib/portal/linked';
import { CHANNEL_NAMES } from '@/lib/posts/channels';
import { LinkedPins } from './pins';

type Props = { post: z.output<typeof LinkedPost>; linked: Linked; token: string };

/** A post as it will stand in a feed, and what its words were before. */
export function LinkedPostProof({ post, linked, token }: Props) {
  const { client, title, round } = linked;
  const when = post.publishAt && dayAndTime(post.publishAt, client.zone);
  return (
    <div className="proof">
      <ClientColumn className="pb-32!">
        <ClientLead title={title}>
          {CHANNEL_NAMES[post.channel]} post, {when ? `appears ${when}` : 'no time yet'}.
        </ClientLead>
        <div className="grid gap-8 md:grid-cols-[minmax(0,400px)_minmax(0,1fr)]">
          <PostPreview
            channel={post.channel}
            client={client}
            caption={post.caption}
            media={post.media.map((one) => ({
              ...one,
              src: `/decide/${token}/files/${one.id}`,
            }))}
            when={when}
          />
          <div className="grid content-start text-14">
            {post.before !== null && post.before !== post.caption && (
              <PanelSection title={`Changed since version ${round - 1}`}>
                <p className="wrap-anywhere whitespace-pre-line text-dim">
                  <DiffText passages={wordDiff(post.before, post.caption)} />
                </p>
              </PanelSection>
            )}
            {post.pins.length > 0 && <LinkedPins pins={post.pins} />}
          </div>
        </div>
      </ClientColumn>
    </div>
  );
}
