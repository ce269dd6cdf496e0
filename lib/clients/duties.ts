import type { Enum } from '@/lib/core/rows';

export type ClientDuty = Enum<'client_duty'>;

/** What somebody can be for a client, in the order a team is read. */
export const DUTY_NAMES: Readonly<Record<ClientDuty, string>> = {
  account_manager: 'Account manager',
  strategist: 'Strategist',
  copywriter: 'Copywriter',
  designer: 'Designer',
  implementor: 'Implementor',
  staff: 'Staff',
  sales_agent: 'Sales agent',
  creator_manager: 'Creator manager',
};
