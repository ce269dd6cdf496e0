'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { attempt } from '@/components/ui/attempt';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Label } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { savePost } from '@/lib/posts/actions';
import { captionRoom, type ChannelLimits, type PostChannel } from '@/lib/posts/channels';
import { PictureTray } from './picture-tray';
import { PostPreview, type Picture } from './post-preview';

type Props = {
  post: { id: string; clientId: string; channel: PostChannel };
  client: { name: string; color: string | null };
  limits: ChannelLimits;
  /** 0 before the first. */
  version: number;
  caption: string;
  media: Picture[];
  when: string | null;
  /** Why nothing can be changed now. */
  locked?: string;
  /** What saving sets off, once somebody has approved it. */
  caution?: string;
};

const LOST = 'The connection was lost. Your text is still here.';

/** The words and pictures on the left, the post as its network shows it on the right, always the same thing. */
export function PostDesk({
  post,
  client,
  limits,
  version,
  locked,
  caution,
  when,
  ...saved
}: Props) {
  const router = useRouter();
  const [caption, setCaption] = useState(saved.caption);
  const [media, setMedia] = useState(saved.media);
  const [basedOn, setBasedOn] = useState(version);
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const changed =
    caption !== saved.caption || JSON.stringify(media) !== JSON.stringify(saved.media);
  const behind = version > basedOn;

  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  const save = () =>
    start(async () => {
      const done = await attempt(
        savePost({
          id: post.id,
          basedOn,
          caption,
          media: media.map(({ id, alt }) => ({ file_id: id, alt })),
        }),
      );
      setProblem(done?.ok ? undefined : (done?.failure.message ?? LOST));
      if (!done?.ok) return;
      setBasedOn(done.data);
      toast(`Version ${done.data} saved`);
      router.refresh();
    });

  const takeTheirs = () => {
    setCaption(saved.caption);
    setMedia(saved.media);
    setBasedOn(version);
    setProblem(undefined);
  };

  return (
    <div className="grid gap-8 p-4 lg:grid-cols-[minmax(0,1fr)_minmax(280px,380px)] lg:p-6">
      <div className="grid content-start gap-5">
        {locked && <Banner inset>{locked}</Banner>}
        {!locked && caution && changed && (
          <Banner tone="caution" inset>
            {caution}
          </Banner>
        )}
        {problem && (
          <Banner tone="critical" inset live>
            {problem}
          </Banner>
        )}
        {behind && (
          <Banner
            tone="caution"
            inset
            live
            action={
              <Button size="sm" onClick={takeTheirs}>
                Show version {version}
              </Button>
            }
          >
            Somebody saved version {version} while you had version {basedOn} open.
          </Banner>
        )}
        <div className="grid gap-1.5">
          <div className="flex items-baseline justify-between gap-2">
            <Label htmlFor="caption" className="text-13">
              Caption
            </Label>
            <Room caption={caption} limits={limits} />
          </div>
          <Textarea
            id="caption"
            rows={9}
            value={caption}
            readOnly={Boolean(locked)}
            maxLength={64_000}
            onChange={(event) => setCaption(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 's' && (event.metaKey || event.ctrlKey)) {
                event.preventDefault();
                if (changed && !locked) save();
              }
            }}
            className="min-h-40 text-14"
          />
        </div>
        <PictureTray
          clientId={post.clientId}
          media={media}
          most={limits.media_max}
          locked={Boolean(locked)}
          onChange={setMedia}
        />
        {!locked && (
          <div className="flex items-center gap-3">
            <Button
              variant="primary"
              disabled={!changed || pending}
              aria-busy={pending || undefined}
              onClick={save}
            >
              Save version {version + 1}
            </Button>
            <span className="text-12 text-faint">
              {changed ? 'Not saved yet' : version > 0 ? `Version ${version}` : 'Nothing saved yet'}
            </span>
          </div>
        )}
      </div>
      <div className="content-start lg:sticky lg:top-4 lg:self-start">
        <p className="mb-2 text-12 text-faint">About how it will look</p>
        <PostPreview
          channel={post.channel}
          client={client}
          caption={caption}
          media={media}
          when={when}
        />
      </div>
    </div>
  );
}

function Room({ caption, limits }: { caption: string; limits: ChannelLimits }) {
  const { left, hashtags, tooManyHashtags } = captionRoom(caption, limits);
  return (
    <span className="flex gap-3 text-12 text-faint tabular-nums" aria-live="polite">
      {limits.hashtag_limit !== null && hashtags > 0 && (
        <span className={tooManyHashtags ? 'text-critical-text' : undefined}>
          {hashtags} of {limits.hashtag_limit} hashtags
        </span>
      )}
      <span className={left < 0 ? 'font-medium text-critical-text' : undefined}>
        {left < 0
          ? `${(-left).toLocaleString('en-GB')} too many`
          : `${left.toLocaleString('en-GB')} left`}
      </span>
    </span>
  );
}
