import { unitsOf, type ScopeKind } from './kinds';

/** One kind of work in one month. */
export type Meter = {
  client_id: string;
  kind: ScopeKind;
  month: string;
  package_id: string;
  package_name: string;
  min_units: number;
  max_units: number;
  carry_cap: number;
  carried_in: number;
  granted: number;
  borrowed: number;
  used: number;
  planned: number;
  available: number;
  remaining: number;
  resets_at: string;
};

export const RISKS = ['over', 'full', 'near', 'room', 'none'] as const;
export type Risk = (typeof RISKS)[number];

const NEAR = 0.8;

/** How much is spoken for: what went out and what is planned. */
export const committed = ({ used, planned }: Pick<Meter, 'used' | 'planned'>) => used + planned;

export function riskOf(meter: Pick<Meter, 'used' | 'planned' | 'available'>): Risk {
  const units = committed(meter);
  if (units > meter.available) return 'over';
  if (meter.available === 0) return 'none';
  if (units === meter.available) return 'full';
  return units >= meter.available * NEAR ? 'near' : 'room';
}

export const worst = (meters: readonly Meter[]): Risk =>
  RISKS.find((risk) => meters.some((meter) => riskOf(meter) === risk)) ?? 'none';

/** Part of the package, or counted all the same. */
export const isShown = (meter: Meter) =>
  meter.max_units > 0 || meter.available !== 0 || committed(meter) > 0;

/** '82% spoken for, 2 left' */
export function riskWords(meter: Meter): string {
  const { kind, available, remaining } = meter;
  switch (riskOf(meter)) {
    case 'over':
      return `${unitsOf(-remaining, kind)} over`;
    case 'full':
      return 'All spoken for';
    case 'none':
      return 'Not in the package';
    default:
      return `${Math.round((committed(meter) / available) * 100)}% spoken for, ${remaining} left`;
  }
}

/** Where the number comes from: '6 a month, 2 carried over, 1 allowed beyond' */
export function sumOf({
  min_units,
  max_units,
  carried_in,
  granted,
  borrowed,
}: Pick<Meter, 'min_units' | 'max_units' | 'carried_in' | 'granted' | 'borrowed'>): string {
  const month = min_units > 0 && min_units < max_units ? `${min_units} to ${max_units}` : max_units;
  return [
    `${month} a month`,
    carried_in > 0 && `${carried_in} carried over`,
    carried_in < 0 && `${-carried_in} owed from before`,
    granted > 0 && `${granted} allowed beyond`,
    borrowed > 0 && `${borrowed} taken from next month`,
  ]
    .filter(Boolean)
    .join(', ');
}

const shareOf = (meter: Meter) => committed(meter) / Math.max(meter.available, 1);

/** The one that is fullest. */
export const tightest = (meters: readonly Meter[]): Meter | undefined =>
  meters.toSorted((a, b) => shareOf(b) - shareOf(a))[0];

export type ClientMeters = { clientId: string; meters: Meter[]; risk: Risk };

/** Each client's meters of a month, who is in trouble first. */
export function byRisk(meters: readonly Meter[]): ClientMeters[] {
  const clients = Map.groupBy(meters, ({ client_id }) => client_id);
  const share = ({ meters: own }: ClientMeters) => Math.max(...own.map(shareOf));
  return [...clients]
    .map(([clientId, own]) => ({ clientId, meters: own, risk: worst(own) }))
    .sort((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) || share(b) - share(a));
}
