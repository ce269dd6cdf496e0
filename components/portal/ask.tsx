import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { Fact, Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import type { Deadline } from '@/lib/approvals/format';
import { channelWords, goesOut, namesOf } from '@/lib/portal/format';
import type { Ask } from '@/lib/portal/queries/asks';
import { urgencyClass } from './decide-by';
import { opening, Shot } from './shot';

type Props = {
  ask: Ask;
  href: string;
  zone: string;
  decideBy: Deadline | null;
  /** "Your note from 13 November is in. This is the version that would go out." */
  note: string | null;
  first: boolean;
  /** Approve and Request changes, or who decides instead. */
  decision: ReactNode;
  /** The box that selects it, where several can be approved together. */
  pick?: ReactNode;
};

/** One thing that needs the client: what it looks like, what to know, what to decide. */
export function AskCard({ ask, href, zone, decideBy, note, first, decision, pick }: Props) {
  const { approval, campaign, design, copy, makers, changes, before } = ask;
  const leaving = goesOut(campaign, zone);
  return (
    <article
      data-slot="ask"
      className="grid gap-4 border-t border-line pt-5 pb-7 md:grid-cols-[minmax(0,400px)_minmax(0,1fr)] md:gap-8 md:py-6"
    >
      <Preview ask={ask} href={href} first={first} />
      <div className="flex min-w-0 flex-col md:pt-0.5">
        <div className="mb-1 flex items-center justify-between gap-3">
          <p className="text-14 text-faint">
            {channelWords(campaign.channel)}, version {approval.round}
          </p>
          {pick}
        </div>
        <h2 className="text-20 text-balance wrap-anywhere">
          <Link href={href} className="rounded-4 hover:underline">
            {campaign.title}
          </Link>
        </h2>
        {note && <p className="mt-2 text-pretty text-dim">{note}</p>}
        <Facts columns={1} className="mt-4 mb-6 gap-y-2! text-14">
          {makers[0] && (
            <Fact name="By" wide>
              <Avatar name={makers[0]} size="md" beside />
              {namesOf(makers)}
            </Fact>
          )}
          {decideBy && (
            <Fact name="Decide by" wide>
              <span className={urgencyClass[decideBy.urgency]}>{decideBy.text}</span>
            </Fact>
          )}
          {copy?.subject && (
            <Fact name="Subject" wide>
              <span className="wrap-anywhere">{copy.subject}</span>
            </Fact>
          )}
          {leaving && (
            <Fact name="Goes out" wide>
              <span className="tabular-nums">{leaving}</span>
            </Fact>
          )}
          {changes.length > 0 && <Since version={before} changes={changes} />}
        </Facts>
        <div className={cn('mt-auto flex flex-wrap gap-2', design && 'max-md:*:flex-1')}>
          {decision}
        </div>
      </div>
    </article>
  );
}

function Preview({
  ask: { design, copy, campaign },
  href,
  first,
}: Pick<Props, 'ask' | 'href' | 'first'>) {
  const frame = 'block self-start overflow-hidden rounded-8 border border-line-strong bg-sunken';
  if (!design?.file) {
    return (
      <Link href={href} aria-label={`Open ${campaign.title}`} className={cn(frame, 'p-6')}>
        <span className="block font-medium">{copy?.subject ?? campaign.title}</span>
        {copy?.preview_text && <span className="mt-1 block text-dim">{copy.preview_text}</span>}
      </Link>
    );
  }
  return (
    <Link href={href} aria-label={opening(`Open ${campaign.title}`, design.file)} className={frame}>
      <Shot
        file={design.file}
        alt={`Preview of ${campaign.title}`}
        widest={400}
        first={first}
        className="aspect-[600/712] h-auto w-full object-cover object-top"
      />
    </Link>
  );
}

function Since({ version, changes }: { version: number | null; changes: string[] }) {
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)]">
      <dt className="text-faint">Since v{version}</dt>
      <dd>
        <ul className="grid gap-1 text-dim">
          {changes.map((change) => (
            <li
              key={change}
              className="relative pl-3.5 before:absolute before:top-2.5 before:left-0 before:h-[1.5px] before:w-1.5 before:bg-faint"
            >
              {change}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
