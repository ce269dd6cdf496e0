import { Meter } from '@/components/ui/meter';
import { TextLink } from '@/components/ui/text-link';
import { type Meter as Counted, riskWords } from '@/lib/scope/meter';
import { monthName } from '@/lib/scope/month';

/** Before a campaign is planned: what the month has left for it. */
export function ScopeLine({ slug, meters }: { slug: string; meters: readonly Counted[] }) {
  const meter = meters.find(({ kind }) => kind === 'campaigns');
  if (!meter) return null;
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-dim">
      <span>Campaigns in {monthName(meter.month)}</span>
      <Meter
        label={`Campaigns in ${monthName(meter.month)}`}
        used={meter.used}
        planned={meter.planned}
        allowed={meter.available}
        className="w-28"
      />
      <TextLink href={`/team/clients/${slug}/scope`}>{riskWords(meter)}</TextLink>
    </p>
  );
}
