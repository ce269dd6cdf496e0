import { ClientName } from '@/components/ui/client-mark';
import { Cell, List, Row, RowLink } from '@/components/ui/list';
import { clock } from '@/lib/calls/format';
import { piecesOf } from '@/lib/content/marks';

type Found = {
  id: string;
  title: string;
  excerpt: string;
  atMs: number | null;
  client: { name: string; color: string | null } | undefined;
  /** "Thu 26 November". */
  held: string;
};

/** Where words were said: each leads to that moment. */
export function FoundCalls({ found }: { found: Found[] }) {
  return (
    <List aria-label="Calls found">
      {found.map(({ id, title, excerpt, atMs, client, held }) => (
        <Row key={id} tall className="h-auto! py-2">
          <Cell className="min-w-0 flex-1">
            <RowLink
              href={`/team/calls/${id}${atMs === null ? '' : `?at=${atMs}`}`}
              className="block truncate font-medium"
            >
              <Marked text={title} />
            </RowLink>
            <span className="block wrap-anywhere text-dim">
              {atMs !== null && (
                <span className="mr-2 text-12 text-faint tabular-nums">{clock(atMs)}</span>
              )}
              <Marked text={excerpt} />
            </span>
          </Cell>
          <Cell className="w-36 shrink-0 truncate text-dim max-md:hidden">
            {client && <ClientName name={client.name} color={client.color} />}
          </Cell>
          <Cell className="w-34 shrink-0 text-right text-dim max-md:hidden">{held}</Cell>
        </Row>
      ))}
    </List>
  );
}

function Marked({ text }: { text: string }) {
  return piecesOf(text).map(({ text: words, marked }, index) =>
    marked ? (
      <mark key={index} className="rounded-2 bg-caution-subtle text-ink">
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
