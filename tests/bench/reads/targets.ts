import type postgres from 'postgres';
import { AGENCY, CLIENT } from './actors.ts';

/** The records that the reads of one record are about. */
export type Target = {
  campaign: string;
  number: number;
  sent: string;
  approval: string;
  fifty: string[];
};

export async function findTargets(owner: postgres.Sql): Promise<Target> {
  const [one] = await owner<Target[]>`
    select
      (select id from public.crm_campaigns where client_id = ${CLIENT.id} and status = 'client_approval') as campaign,
      (select number from public.crm_campaigns where client_id = ${CLIENT.id} and status = 'client_approval') as number,
      (select id from public.crm_campaigns where client_id = ${CLIENT.id} and status = 'sent' order by number desc limit 1) as sent,
      (select id from public.approvals where client_id = ${CLIENT.id} and status = 'pending') as approval,
      array(select id from public.crm_campaigns where agency_id = ${AGENCY} and status = 'copy' order by due_on, id limit 50) as fifty`;
  if (!one) throw new Error('The world is empty.');
  return one;
}
