import type { PostRecord } from '@/app/team/content/posts/record';
import { PostChanges } from '@/components/posts/post-changes';
import { PostPreview } from '@/components/posts/post-preview';
import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextLink } from '@/components/ui/text-link';
import { restorePost } from '@/lib/posts/actions';
import type { PostVersion } from '@/lib/posts/queries/post';

type Props = {
  record: PostRecord;
  shown: PostVersion;
  /** Another version, to be compared with it. */
  against: PostVersion | undefined;
  /** Whether this person may bring the older one back. */
  restores: boolean;
  /** What that sets off, once somebody has approved the newest. */
  caution?: string;
};

const named = (version: PostVersion) => ({ name: `Version ${version.version}`, ...version });

/** An older version as it was, or what became of one in another. */
export function PostReading({ record, shown, against, restores, caution }: Props) {
  const { post, newest } = record;
  const compared = against && against.id !== shown.id ? against : undefined;
  const older = [compared, shown].find((one) => one && one.id !== newest?.id);
  return (
    <div className="grid gap-4 p-4 lg:p-6">
      <p className="text-dim">
        {compared
          ? `What became of version ${compared.version} in version ${shown.version}. `
          : `Version ${shown.version}. `}
        <TextLink href={`/team/content/posts/${post.id}`}>Back to the newest</TextLink>
      </p>
      {restores && older && newest && (
        <div className="flex flex-wrap items-center gap-3">
          <ActionForm
            action={restorePost}
            values={{
              id: post.id,
              version: String(older.version),
              basedOn: String(newest.version),
            }}
          >
            <SubmitButton>
              Restore version {older.version} as version {newest.version + 1}
            </SubmitButton>
          </ActionForm>
          {caution && <span className="text-12 text-caution-text">{caution}</span>}
        </div>
      )}
      {compared ? (
        <PostChanges from={named(compared)} to={named(shown)} />
      ) : (
        <PostPreview
          channel={post.channel}
          client={{ name: post.client.name, color: post.client.brand_color }}
          caption={shown.caption}
          media={shown.media}
          when={null}
          className="w-full max-w-95"
        />
      )}
    </div>
  );
}
