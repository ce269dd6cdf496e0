import { accountExists, approvalRequest, invitation, type Letter } from './letters.ts';

export type MailJob = {
  kind: string;
  to?: string;
  name?: string;
  agency_id?: string;
  invited_by?: string;
  approval_id?: string;
  user_id?: string;
  secret?: { token?: string };
};

export type ApprovalFacts = {
  email: string;
  name: string;
  client: string;
  client_slug: string;
  title: string;
  decide_by: string | null;
};

export type Facts = {
  inviter(
    agencyId: string,
    personId: string | null,
  ): Promise<{ agency: string; name: string } | null>;
  /** Whether an invitation's token would still let somebody in. */
  stands(token: string): Promise<boolean>;
  /** Null once nobody needs to decide any more. */
  approval(approvalId: string, personId: string): Promise<ApprovalFacts | null>;
};

/** The letter a job asks for, or null when it has become pointless. Throws for a job nobody can read. */
export async function compose(job: MailJob, facts: Facts, appUrl: string): Promise<Letter | null> {
  const { kind, to = '', name = '' } = job;
  if (kind === 'invitation' || kind === 'account_exists') {
    const inviter = await facts.inviter(job.agency_id ?? '', job.invited_by ?? null);
    if (!inviter) return null;
    if (kind === 'account_exists')
      return accountExists({ to, agency: inviter.agency, url: `${appUrl}/login` });
    const token = job.secret?.token;
    if (!token || !(await facts.stands(token))) return null;
    const url = `${appUrl}/invite/${token}`;
    return invitation({ to, name, agency: inviter.agency, invitedBy: inviter.name, url });
  }
  if (kind === 'approval_request') {
    const approval = await facts.approval(job.approval_id ?? '', job.user_id ?? '');
    if (!approval) return null;
    const { email, client_slug, decide_by, ...rest } = approval;
    const url = `${appUrl}/client/${client_slug}/approvals/${job.approval_id}`;
    return approvalRequest({ ...rest, to: email, decideBy: decide_by, url });
  }
  throw new Error(`no letter for ${kind}`);
}
