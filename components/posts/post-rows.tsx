import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { Cell, GroupHead, List, ListGroup, Row, RowLink } from '@/components/ui/list';
import { pictured } from '@/lib/files/preview';
import { CHANNEL_NAMES } from '@/lib/posts/channels';
import type { PostLine } from '@/lib/posts/queries/list';
import { PostStatusLabel } from './post-status';

type Shown = {
  post: PostLine;
  client: { name: string; color: string } | undefined;
  owner: string | undefined;
  /** "09:00", or nothing yet. */
  at: string | null;
  picture: string | undefined;
};

type Props = {
  label: string;
  groups: { key: string; title: ReactNode; posts: Shown[] }[];
  hrefFor: (id: string) => string;
};

export function PostRows({ label, groups, hrefFor }: Props) {
  return (
    <List aria-label={label}>
      {groups.map(({ key, title, posts }) => (
        <ListGroup key={key}>
          <GroupHead count={posts.length}>{title}</GroupHead>
          {posts.map((one) => (
            <PostRow key={one.post.id} {...one} href={hrefFor(one.post.id)} />
          ))}
        </ListGroup>
      ))}
    </List>
  );
}

function PostRow({ post, client, owner, at, picture, href }: Shown & { href: string }) {
  return (
    <Row tall>
      <Cell className="w-11 shrink-0 text-dim tabular-nums">{at ?? '–'}</Cell>
      <Cell className="size-8 shrink-0 overflow-hidden rounded-4 bg-sunken">
        {picture && (
          <img
            {...pictured({ id: picture }, 32)}
            alt=""
            width={32}
            height={32}
            loading="lazy"
            className="size-8 object-cover"
          />
        )}
      </Cell>
      <Cell className="min-w-0 flex-1">
        <RowLink href={href} className="block truncate font-medium">
          {post.title}
        </RowLink>
        <span className="block truncate text-12 md:hidden">
          {client?.name}, {CHANNEL_NAMES[post.channel]}
        </span>
      </Cell>
      <Cell className="w-22 shrink-0 max-md:hidden">
        <Chip>{CHANNEL_NAMES[post.channel]}</Chip>
      </Cell>
      <Cell className="w-36 shrink-0 truncate text-dim max-md:hidden">
        {client && <ClientName name={client.name} color={client.color} />}
      </Cell>
      <Cell className="w-34 shrink-0 max-md:w-auto">
        <PostStatusLabel status={post.status} className="max-md:[&>span]:sr-only" />
      </Cell>
      <Cell className="w-6 shrink-0 max-md:hidden">{owner && <Avatar name={owner} />}</Cell>
    </Row>
  );
}
