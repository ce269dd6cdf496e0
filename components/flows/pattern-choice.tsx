import { Link } from '@/components/ui/link';
import { PATTERNS } from '@/lib/flows/patterns';

type Props = { client: string; chosen?: string };

const CHOICES = [
  { key: '', name: 'An empty one', says: 'Its steps come next' },
  ...PATTERNS,
] as const;

/** What a new flow begins with. Each choice is a link, so that the form below it is the server's. */
export function PatternChoice({ client, chosen = '' }: Props) {
  return (
    <nav aria-label="Begin with" className="mb-4">
      <h2 className="mb-1.5 font-medium">Begin with</h2>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {CHOICES.map(({ key, name, says }) => (
          <li key={key} className="grid">
            <Link
              href={`/team/flows/new?client=${client}${key && `&pattern=${key}`}`}
              scroll={false}
              aria-current={key === chosen ? 'true' : undefined}
              className="grid content-start rounded-8 border border-line-strong bg-surface px-3 py-2 hover:bg-active aria-[current]:border-accent-text aria-[current]:bg-accent-subtle"
            >
              <span className="font-medium">{name}</span>
              <span className="text-12 text-dim">{says}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
