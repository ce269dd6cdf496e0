import type { Enum } from '@/lib/core/rows';

export type ScopeKind = Enum<'scope_kind'>;
export type ScopeBasis = Enum<'scope_basis'>;

export const SCOPE_KINDS = ['campaigns', 'flows', 'popups', 'tests'] as const satisfies ScopeKind[];
export const SCOPE_BASES = ['goodwill', 'addon', 'borrow'] as const satisfies ScopeBasis[];

export const kindNames: Readonly<Record<ScopeKind, string>> = {
  campaigns: 'Campaigns',
  flows: 'Flows',
  popups: 'Popups',
  tests: 'A/B tests',
};

const ONE: Readonly<Record<ScopeKind, string>> = {
  campaigns: 'campaign',
  flows: 'flow',
  popups: 'popup',
  tests: 'A/B test',
};
const MANY: Readonly<Record<ScopeKind, string>> = {
  campaigns: 'campaigns',
  flows: 'flows',
  popups: 'popups',
  tests: 'A/B tests',
};

/** '1 campaign', '3 campaigns' */
export const unitsOf = (amount: number, kind: ScopeKind) =>
  `${amount} ${(Math.abs(amount) === 1 ? ONE : MANY)[kind]}`;

export const basisNames: Readonly<Record<ScopeBasis, string>> = {
  goodwill: 'Free, as a favour',
  addon: 'Add-on, to be invoiced',
  borrow: 'Taken from next month',
};

/** What a request of a kind counts as, as the database has it; null is not counted. */
export const countedAs: Readonly<Record<Enum<'request_kind'>, ScopeKind | null>> = {
  campaign: 'campaigns',
  flow: 'flows',
  popup: 'popups',
  test: 'tests',
  design: null,
  other: null,
};
