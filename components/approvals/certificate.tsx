import type { ReactNode } from 'react';
import { StatusLabel } from '@/components/ui/status-shape';
import { HOW_TO_CHECK, type Proven } from '@/lib/portal/proven';
import './certificate.css';

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

function Content({ proven }: { proven: Proven }) {
  const { hash, kept, keptSays, stands, standsSays } = proven;
  return (
    <section aria-label="The content">
      <h2 className="mb-3 font-semibold">The content</h2>
      <dl className="grid gap-2">
        <Line name="SHA-256">
          <code className="text-12 break-all">{hash}</code>
        </Line>
        <Line name="Kept content">
          {kept === null ? (
            keptSays
          ) : (
            <StatusLabel shape={kept ? 'check' : 'barred'} tone={kept ? undefined : 'critical'}>
              {keptSays}
            </StatusLabel>
          )}
        </Line>
        <Line name="Today">
          <StatusLabel shape={stands ? 'check' : 'barred'} tone={stands ? undefined : 'caution'}>
            {standsSays}
          </StatusLabel>
        </Line>
      </dl>
      <p className="mt-4 max-w-[64ch] text-12 text-pretty text-faint">{HOW_TO_CHECK}</p>
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
