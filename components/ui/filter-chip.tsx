import { X } from 'lucide-react';
import { Link } from './link';

type Props = {
  subject: string;
  relation: string;
  value: string;
  /** The same page without this filter. */
  removeHref: string;
};

export function FilterChip({ subject, relation, value, removeHref }: Props) {
  return (
    <span
      data-slot="filter-chip"
      className="inline-flex h-6 shrink-0 items-stretch overflow-clip rounded-6 border border-line-strong text-12 whitespace-nowrap *:flex *:items-center *:px-[7px] *:not-first:border-l *:not-first:border-line"
    >
      <span className="text-dim">{subject}</span>
      <span>{relation}</span>
      <span className="font-medium">{value}</span>
      <Link
        href={removeHref}
        aria-label={`Remove filter ${subject} ${relation} ${value}`}
        className="w-6 justify-center px-0! text-faint -outline-offset-2 hover:bg-hover hover:text-ink"
      >
        <X className="size-3.5" />
      </Link>
    </span>
  );
}
