import { Link } from '@/components/ui/link';
import { Meter } from '@/components/ui/meter';
import { StatusLabel, type Shape } from '@/components/ui/status-shape';
import { kindNames, type ScopeKind } from '@/lib/scope/kinds';
import {
  committed,
  isShown,
  type Meter as Counted,
  type Risk,
  riskOf,
  riskWords,
  sumOf,
} from '@/lib/scope/meter';

const SHAPES: Readonly<Record<Risk, Shape>> = {
  over: 'barred',
  full: 'triangle',
  near: 'triangle',
  room: 'check',
  none: 'dashed',
};
const TONES = {
  over: 'critical',
  full: 'caution',
  near: 'caution',
  room: 'none',
  none: 'none',
} as const;

export function ScopeRisk({ meter }: { meter: Counted }) {
  const risk = riskOf(meter);
  return (
    <StatusLabel shape={SHAPES[risk]} tone={TONES[risk]}>
      {riskWords(meter)}
    </StatusLabel>
  );
}

type Props = {
  meters: readonly Counted[];
  /** Where the work behind a number is listed. */
  hrefOf?: (kind: ScopeKind) => string;
};

/** What a month allows and what is spoken for, a line for each kind of work. */
export function ScopeMeters({ meters, hrefOf }: Props) {
  return (
    <ul className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      {meters.filter(isShown).map((meter) => (
        <li key={meter.kind} className="grid content-start gap-1.5">
          <div className="flex items-baseline justify-between gap-3">
            <span className="font-medium">{kindNames[meter.kind]}</span>
            <ScopeNumbers meter={meter} href={hrefOf?.(meter.kind)} />
          </div>
          <Meter
            label={kindNames[meter.kind]}
            used={meter.used}
            planned={meter.planned}
            allowed={meter.available}
          />
          <div className="flex flex-wrap items-center justify-between gap-x-3 text-14">
            <ScopeRisk meter={meter} />
            <span className="text-12 text-faint">{sumOf(meter)}</span>
          </div>
          <p className="text-12 text-faint">
            {meter.used} used, {meter.planned} planned
          </p>
        </li>
      ))}
    </ul>
  );
}

/** '9 / 11', and the way to what was counted. */
export function ScopeNumbers({ meter, href }: { meter: Counted; href?: string }) {
  const numbers = (
    <>
      <span className="font-medium text-ink">{committed(meter)}</span> / {meter.available}
    </>
  );
  const className = 'text-dim tabular-nums whitespace-nowrap';
  return href ? (
    <Link
      href={href}
      aria-label={`${kindNames[meter.kind]}: ${committed(meter)} / ${meter.available}, list the work`}
      className={`${className} rounded-4 hover:underline`}
    >
      {numbers}
    </Link>
  ) : (
    <span className={className}>{numbers}</span>
  );
}
