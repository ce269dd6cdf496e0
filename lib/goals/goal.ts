import { count, money } from '@/lib/core/money';
import type { Enum } from '@/lib/core/rows';

export type GoalKind = Enum<'goal_kind'>;
export const GOAL_KINDS = ['revenue', 'sends', 'list_growth'] as const satisfies GoalKind[];

export const goalNames: Readonly<Record<GoalKind, string>> = {
  revenue: 'Revenue from campaigns',
  sends: 'Sends',
  list_growth: 'List growth',
};

type Target = { kind: GoalKind; currency: string };

/** A goal's number as a person reads it. Money loses its pence: a goal is no invoice. */
export function amount(value: number, { kind, currency }: Target): string {
  if (kind !== 'revenue') return count(value);
  const minor = minorIn(currency);
  return money(Math.round(value / minor) * minor, currency);
}

/** How many minor units one unit of a currency has. */
export function minorIn(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return 10 ** maximumFractionDigits;
}
