import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { Cell, List, Row, RowLink } from '@/components/ui/list';
import { RelativeTime } from '@/components/ui/relative-time';
import { type ContentKind, kindNames } from '@/lib/content/kinds';
import { KindIcon } from './kind-icon';

type Document = {
  id: string;
  title: string;
  kind: ContentKind;
  tags: string[];
  version: number;
  updatedAt: string;
  author?: string;
  /** Whose shelf, where several are shown; the agency's own has no colour. */
  home?: { name: string; color?: string | null };
  folder?: string;
};

type Props = { documents: readonly Document[]; now: Date; zone: string };

const TAGS_SHOWN = 2;

export function DocumentRows({ documents, now, zone }: Props) {
  return (
    <List aria-label="Content">
      {documents.map(({ id, title, kind, tags, version, updatedAt, author, home, folder }) => (
        <Row key={id}>
          <Cell className="flex shrink-0 text-faint" data-tooltip={kindNames[kind]}>
            <KindIcon kind={kind} />
            <span className="sr-only">{kindNames[kind]}</span>
          </Cell>
          <Cell className="flex min-w-0 flex-1 items-center gap-2">
            <RowLink href={`/team/content/${id}`}>{title}</RowLink>
            {folder && <span className="truncate text-12 text-faint max-md:hidden">{folder}</span>}
          </Cell>
          <Cell className="flex shrink-0 gap-1 max-lg:hidden">
            {tags.slice(0, TAGS_SHOWN).map((tag) => (
              <Chip key={tag} size="sm">
                {tag}
              </Chip>
            ))}
            {tags.length > TAGS_SHOWN && <Chip size="sm">+{tags.length - TAGS_SHOWN}</Chip>}
          </Cell>
          {home && (
            <Cell className="w-36 shrink-0 max-sm:hidden">
              <ClientName name={home.name} color={home.color} />
            </Cell>
          )}
          <Cell className="w-8 shrink-0 text-right text-12 text-faint tabular-nums max-sm:hidden">
            v{version}
          </Cell>
          <Cell className="w-20 shrink-0 text-right text-12 text-faint">
            <RelativeTime at={updatedAt} now={now} zone={zone} />
          </Cell>
          <Cell className="flex w-5 shrink-0">{author && <Avatar name={author} />}</Cell>
        </Row>
      ))}
    </List>
  );
}
