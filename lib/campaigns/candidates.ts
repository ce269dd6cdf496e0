import type { Enum } from '@/lib/core/rows';
import { DUTIES, type CampaignDuty } from './names';

type Role = Enum<'app_role'>;

const ROLES: Record<CampaignDuty, readonly Role[]> = {
  strategist: ['strategist', 'manager', 'admin', 'staff'],
  copywriter: ['copywriter', 'strategist', 'manager'],
  designer: ['designer', 'manager'],
  implementor: ['implementor', 'manager'],
};

type Colleague = { id: string; name: string; roles: readonly Role[] };
type Member = { duty: string; person: { id: string } | null };

/** Who fits each duty: whoever does it for this client already comes first. */
export function candidatesFor(colleagues: readonly Colleague[], team: readonly Member[]) {
  const fitting = (duty: CampaignDuty) => {
    const own = new Set(
      team.flatMap((member) => (member.duty === duty && member.person ? [member.person.id] : [])),
    );
    const rank = ({ id, roles }: Colleague) => (own.has(id) ? 0 : roles.includes(duty) ? 1 : 2);
    return colleagues
      .filter(({ id, roles }) => own.has(id) || roles.some((role) => ROLES[duty].includes(role)))
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
      .map(({ id, name }) => ({ id, name }));
  };
  return Object.fromEntries(DUTIES.map((duty) => [duty, fitting(duty)])) as Record<
    CampaignDuty,
    { id: string; name: string }[]
  >; // fromEntries forgets its keys
}

/** Who would do it: the client's own people, duty by duty. */
export function suggestedFor(team: readonly Member[]): Partial<Record<CampaignDuty, string>> {
  return Object.fromEntries(
    DUTIES.flatMap((duty) => {
      const member = team.find((one) => one.duty === duty && one.person);
      return member?.person ? [[duty, member.person.id]] : [];
    }),
  );
}
