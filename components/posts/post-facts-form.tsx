import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { zoneName } from '@/lib/campaigns/send-time';
import { CHANNEL_NAMES, CHANNELS } from '@/lib/posts/channels';
import type { Post } from '@/lib/posts/queries/post';

type Props = {
  post: Pick<Post, 'id' | 'title' | 'channel' | 'decide_by' | 'owner_id' | 'status'>;
  /** As a datetime-local input wants it, in the client's zone. */
  publishAt: string;
  zone: string;
  people: { id: string; name: string }[];
};

/** The fields of a post's form; the form itself is the caller's. */
export function PostFacts({ post, publishAt, zone, people }: Props) {
  const rewritable = post.status === 'draft' || post.status === 'rejected';
  return (
    <>
      <input type="hidden" name="id" value={post.id} />
      <Field label="Title">
        {(control) => (
          <Input name="title" required maxLength={200} defaultValue={post.title} {...control} />
        )}
      </Field>
      <Field label="Network" hint={rewritable ? undefined : 'Changes only in a draft.'}>
        {(control) => (
          <>
            {!rewritable && <input type="hidden" name="channel" value={post.channel} />}
            <Select
              name={rewritable ? 'channel' : undefined}
              disabled={!rewritable}
              defaultValue={post.channel}
              {...control}
            >
              {CHANNELS.map((channel) => (
                <option key={channel} value={channel}>
                  {CHANNEL_NAMES[channel]}
                </option>
              ))}
            </Select>
          </>
        )}
      </Field>
      <Field label="Appears" hint={`In ${zoneName(zone)}, the client’s time.`}>
        {(control) => (
          <Input name="publish_at" type="datetime-local" defaultValue={publishAt} {...control} />
        )}
      </Field>
      <Field label="Client decides by">
        {(control) => (
          <Input name="decide_by" type="date" defaultValue={post.decide_by ?? ''} {...control} />
        )}
      </Field>
      <Field label="Made by">
        {(control) => (
          <Select name="owner_id" defaultValue={post.owner_id ?? ''} {...control}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
