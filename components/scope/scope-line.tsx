import { Meter } from '@/components/ui/meter';
import { TextLink } from '@/components/ui/text-link';
import { kindNames, type ScopeKind } from '@/lib/scope/kinds';
import { type Meter as Counted, riskWords } from '@/lib/scope/meter';
import { monthName } from '@/lib/scope/month';

type Props = { slug: string; meters: readonly Counted[]; kind?: ScopeKind };

/** Before something is planned: what the month has left for it. */
export function ScopeLine({ slug, meters, kind = 'campaigns' }: Props) {
  const meter = meters.find((one) => one.kind === kind);
  if (!meter) return null;
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-dim">
      <span>
        {kindNames[kind]} in {monthName(meter.month)}
      </span>
      <Meter
        label={`${kindNames[kind]} in ${monthName(meter.month)}`}
        used={meter.used}
        planned={meter.planned}
        allowed={meter.available}
        className="w-28"
      />
      <TextLink href={`/team/clients/${slug}/scope`}>{riskWords(meter)}</TextLink>
    </p>
  );
}
