import { ClientName } from '@/components/ui/client-mark';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { type ContentKind, kindNames } from '@/lib/content/kinds';
import { KindIcon } from './kind-icon';
import { Marked } from './marked';

type Hit = {
  id: string;
  /** Where it opens; a call there where it was said. */
  href: string;
  kind: ContentKind | 'call';
  title: string;
  excerpt: string;
  /** "12:04", where on a call it was said. */
  moment?: string;
  at: string;
  home?: { name: string; color?: string | null };
};

/** What the words were found in, the best first. */
export function Hits({ hits, now, zone }: { hits: readonly Hit[]; now: Date; zone: string }) {
  return (
    <ol aria-label="Found">
      {hits.map(({ id, href, kind, title, excerpt, moment, at, home }) => (
        <li
          key={id}
          className="relative grid gap-1 border-b border-line px-4 py-3 hover:bg-hover lg:px-6"
        >
          <p className="flex min-w-0 items-center gap-2">
            <span className="flex text-faint">
              <KindIcon kind={kind} />
            </span>
            <Link href={href} className="row-link text-14">
              <Marked text={title} />
            </Link>
            <span className="ml-auto shrink-0 text-12 text-faint">
              {kind === 'call' ? 'Call' : kindNames[kind]}
            </span>
          </p>
          {excerpt && (
            <p className="line-clamp-3 max-w-[80ch] pl-6 text-14 text-pretty wrap-anywhere text-dim">
              {moment && <span className="mr-1.5 font-mono text-12 text-faint">{moment}</span>}
              <Marked text={excerpt} />
            </p>
          )}
          <p className="flex items-center gap-2 pl-6 text-12 text-faint">
            {home && <ClientName name={home.name} color={home.color} />}
            <RelativeTime at={at} now={now} zone={zone} />
          </p>
        </li>
      ))}
    </ol>
  );
}
