import type { Enum } from '@/lib/core/rows';

type Props = {
  variants: readonly { counted_from: Enum<'count_source'> | null }[];
  className?: string;
};

/** Under every result: whether Klaviyo counted, or somebody typed it in. */
export function CountedFrom({ variants, className }: Props) {
  const sources = new Set(variants.flatMap(({ counted_from }) => counted_from ?? []));
  if (sources.size === 0) return null;
  const words = sources.has('typed')
    ? 'Counts typed in by the team.'
    : 'Counts from Klaviyo’s report of the campaign.';
  return <p className={`text-12 text-faint ${className ?? ''}`}>{words}</p>;
}
