import 'server-only';
import type { WorkRow } from '@/components/scope/work-list';
import { campaignNumber } from '@/lib/campaigns/names';
import { shortDay } from '@/lib/core/clock';
import type { ScopeKind } from '@/lib/scope/kinds';
import type { Work } from '@/lib/scope/queries';

const PLACES: Readonly<Partial<Record<ScopeKind, string>>> = {
  campaigns: '/team/campaigns',
  flows: '/team/flows',
  popups: '/team/popups',
  tests: '/team/ab-tests',
};

/** The work counted, with the way to it. */
export function workRows(work: readonly Work[], zone: string): WorkRow[] {
  return work.map(({ unit_id, kind, number, title, state, happens_at, late }) => ({
    id: unit_id,
    kind,
    title,
    number: number && kind === 'campaigns' ? campaignNumber(number) : null,
    href: title && PLACES[kind] ? `${PLACES[kind]}/${unit_id}` : null,
    state: state === 'used' || state === 'undated' ? state : 'planned',
    late,
    when: happens_at ? shortDay(happens_at, zone) : '',
  }));
}
