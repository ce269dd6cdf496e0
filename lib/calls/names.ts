import type { Enum } from '@/lib/core/rows';

export type ConsentWay = Enum<'consent_way'>;

export const CONSENT_WAYS = ['spoken', 'written', 'announced'] as const satisfies ConsentWay[];

export const consentNames: Record<ConsentWay, string> = {
  spoken: 'Said so on the call',
  written: 'Agreed in writing',
  announced: 'Stayed after it was announced',
};
