import { Chip } from '@/components/ui/chip';
import { TextLink } from '@/components/ui/text-link';
import { closeUp, compareWords } from '@/lib/writing/compare';
import type { Copy } from '@/lib/campaigns/copies';
import { documentText, readDocument } from '@/lib/writing/document';
import { Changes } from '@/components/writing/changes';

type Props = { campaignId: string; latest?: Copy; previous?: Copy };

const textOf = (copy: Copy | undefined) => documentText(readDocument(copy?.body));

/** The latest copy with what became of the version before it. */
export function CopyGlance({ campaignId, latest, previous }: Props) {
  const href = `/team/campaigns/${campaignId}/copy`;
  if (!latest) {
    return (
      <section>
        <Head />
        <p className="text-dim">
          Nobody has written it yet. <TextLink href={href}>Write the copy</TextLink>
        </p>
      </section>
    );
  }
  const against = (now: string, before: string | undefined) =>
    closeUp(before === undefined ? compareWords(now, now) : compareWords(before, now));
  const lines = [
    ['Subject', against(latest.subject, previous?.subject), 'font-medium'],
    ['Preview', against(latest.preview_text, previous?.preview_text), ''],
    ['Body', against(textOf(latest), previous && textOf(previous)), 'whitespace-pre-line'],
  ] as const;
  return (
    <section className="min-w-0">
      <Head version={latest.version}>
        <TextLink href={previous ? `${href}?with=${previous.version}` : href} className="text-12">
          {previous ? `Compare v${previous.version}` : 'Open'}
        </TextLink>
      </Head>
      <dl>
        {lines.map(([name, changes, style]) => (
          <div key={name} className="mb-1.5 last:mb-0">
            <dt className="text-12 text-faint">{name}</dt>
            <dd className={`line-clamp-8 wrap-anywhere ${style}`}>
              <Changes changes={changes} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Head({ version, children }: { version?: number; children?: React.ReactNode }) {
  return (
    <div className="mb-1.5 flex min-h-5.5 items-center gap-2">
      <h3 className="text-13 font-semibold">Copy</h3>
      {version && <Chip tone="neutral">v{version}</Chip>}
      <span className="flex-1" />
      {children}
    </div>
  );
}
