import { Chip } from '@/components/ui/chip';
import { ClientMark } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { Fact, Facts } from '@/components/ui/facts';
import { TextLink } from '@/components/ui/text-link';
import { DocumentBody } from '@/components/writing/document-body';
import { coloursOf } from '@/lib/content/colours';
import type { Guideline } from '@/lib/content/queries';
import { documentText, readDocument } from '@/lib/writing/document';
import { Palette } from './palette';

type Props = {
  brand: {
    name: string;
    color?: string | null;
    website?: string;
    sender?: string;
    /** How they sound, as the team noted it. */
    voice?: string;
  };
  guidelines: readonly Guideline[];
};

/** Everything that binds who writes or draws for a brand, on one page. */
export function GuidelineSheet({ brand, guidelines }: Props) {
  const { name, color, website, sender, voice } = brand;
  const bodies = guidelines.map((guideline) => ({
    ...guideline,
    document: readDocument(guideline.body),
  }));
  const named = bodies.flatMap(({ document }) => coloursOf(documentText(document)));
  const colours = [...new Set([...(color ? [color.toLowerCase()] : []), ...named])];
  return (
    <div className="mx-auto grid max-w-180 gap-8 px-4 py-6 lg:px-6">
      <header className="grid gap-4">
        <h2 className="flex items-center gap-2.5 text-20">
          <ClientMark name={name} color={color} size="lg" />
          {name}
        </h2>
        {colours.length > 0 && <Palette colours={colours} />}
        {(website || sender) && (
          <Facts>
            {website && <Fact name="Web">{website}</Fact>}
            {sender && <Fact name="Sends as">{sender}</Fact>}
          </Facts>
        )}
        {voice && (
          <section aria-label="Voice">
            <h3 className="mb-1 text-13 font-semibold">Voice</h3>
            <p className="max-w-[68ch] text-14 text-pretty whitespace-pre-line text-dim">{voice}</p>
          </section>
        )}
      </header>
      {bodies.length === 0 && (
        <EmptyState as="h3" title={`No guideline for ${name} yet`}>
          What they would never say, how they write a price, which colours go together.
        </EmptyState>
      )}
      {bodies.map(({ id, title, document, tags, version }) => (
        <article key={id} aria-labelledby={id} className="border-t border-line pt-4">
          <h3 id={id} className="flex items-baseline gap-2 text-20">
            <span className="min-w-0 wrap-anywhere">{title}</span>
            <TextLink
              href={`/team/content/${id}`}
              className="ml-auto shrink-0 text-12"
              aria-label={`Version ${version} of ${title}`}
            >
              Version {version}
            </TextLink>
          </h3>
          <div className="mt-2 max-w-[68ch]">
            <DocumentBody document={document} />
          </div>
          {tags.length > 0 && (
            <p className="mt-3 flex flex-wrap gap-1">
              {tags.map((tag) => (
                <Chip key={tag} size="sm">
                  {tag}
                </Chip>
              ))}
            </p>
          )}
        </article>
      ))}
    </div>
  );
}
