import type { ReactNode } from 'react';
import { StatusLabel } from '@/components/ui/status-shape';
import './certificate.css';

export type Proven = {
  title: string;
  kind: string;
  version: number;
  client: string;
  agency: string;
  asked: string;
  hash: string;
  /** What was kept gives the hash again. */
  kept: boolean | null;
  /** It is still what would go out, or went out. */
  stands: boolean;
  decisions: {
    id: string;
    name: string;
    deed: string;
    at: string;
    how: string;
    note: string;
  }[];
};

/** What was approved, by whom, when and from where, on one sheet. */
export function Certificate({ proven }: { proven: Proven }) {
  const { title, kind, version, client, agency, asked, decisions } = proven;
  return (
    <article
      data-slot="certificate"
      className="grid gap-8 rounded-8 border border-line-strong p-6 text-14 md:p-10"
    >
      <header>
        <p className="text-faint">Certificate of approval</p>
        <h1 className="mt-1 text-28 text-balance wrap-anywhere">{title}</h1>
        <p className="mt-1 text-dim">
          {kind}, version {version}
        </p>
      </header>
      <dl className="grid gap-2">
        <Line name="For">{client}</Line>
        <Line name="Made by">{agency}</Line>
        <Line name="Put before them">{asked}</Line>
      </dl>
      <section aria-label="Decided">
        <h2 className="mb-3 font-semibold">Decided</h2>
        <ol className="grid gap-4">
          {decisions.map(({ id, name, deed, at, how, note }) => (
            <li key={id} className="border-l-2 border-line-strong pl-4">
              <p className="font-medium">
                {name} {deed}
              </p>
              <p className="text-dim">{at}</p>
              <p className="wrap-anywhere text-dim">{how}</p>
              {note && <p className="mt-1 wrap-anywhere whitespace-pre-line">“{note}”</p>}
            </li>
          ))}
        </ol>
      </section>
      <Content proven={proven} />
    </article>
  );
}

function Content({ proven: { hash, kept, stands } }: { proven: Proven }) {
  return (
    <section aria-label="The content">
      <h2 className="mb-3 font-semibold">The content</h2>
      <dl className="grid gap-2">
        <Line name="SHA-256">
          <code className="text-12 break-all">{hash}</code>
        </Line>
        <Line name="Kept content">
          {kept === null ? (
            'Not kept for this version'
          ) : kept ? (
            <StatusLabel shape="check">Gives the same hash today</StatusLabel>
          ) : (
            <StatusLabel shape="barred" tone="critical">
              Does not give this hash
            </StatusLabel>
          )}
        </Line>
        <Line name="Today">
          {stands ? (
            <StatusLabel shape="check">Still exactly what was approved</StatusLabel>
          ) : (
            <StatusLabel shape="barred" tone="caution">
              Changed since: this approval no longer counts for it
            </StatusLabel>
          )}
        </Line>
      </dl>
      <p className="mt-4 max-w-[64ch] text-12 text-pretty text-faint">
        The hash covers everything that would be sent: words, sender, audience and the design’s own
        bytes. Whoever downloads the kept content and takes its SHA-256 gets the same number.
      </p>
    </section>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[128px_minmax(0,1fr)]">
      <dt className="text-faint">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
